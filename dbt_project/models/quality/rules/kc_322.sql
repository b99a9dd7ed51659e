-- KC-322 (warn): a number with two readings (1,234) is read by the notation that the submission shows elsewhere. Where
-- dots group, 1.234 is what it always is, and no finding.
with cells as (
    select * from {{ ref('int_cells__located') }}
    where row_kind = 'line' and number is not null
),

submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
)

select
    'KC-322' as rule_id,
    cells.submission_id,
    cells.source_row,
    cells.field,
    cells.cell,
    cells.value,
    'Một cách ghi số như ở các ô khác, ví dụ 1.234,5' as expected,
    cells.place_vi || ': “' || cells.value || '” đọc được hai cách; được hiểu theo cách ghi số ở các ô khác của biểu ('
    || case when submissions.notation = 'en' then 'dấu phẩy' else 'dấu chấm' end || ' cho hàng nghìn, '
    || case when submissions.notation = 'en' then 'dấu chấm' else 'dấu phẩy' end || ' cho phần lẻ), là '
    || case
        when cells.kind = 'money' then {{ vnd_text('cells.number') }}
        else cast(cast(cells.number as bigint) as varchar)
    end || '.' as message_vi
from cells
inner join submissions on cells.submission_id = submissions.submission_id
where
    {{ number_problem('cells.value') }} = 'ambiguous'
    or (
        submissions.notation = 'en'
        and regexp_full_match({{ number_text('cells.value') }}, '[^0-9]*[1-9][0-9]{0,2}[.][0-9]{3}[^0-9]*')
    )

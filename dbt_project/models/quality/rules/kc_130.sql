-- KC-130 (reject): the content code has parts (3, 4), and the line does not say which of them. Such a code heads a
-- section: counted as a line, the sum of the section would come on top of its own lines.
with cells as (
    select * from {{ ref('int_cells__located') }}
),

contents as (
    select * from {{ ref('content') }}
),

parents as (
    select
        parent_code as content_code,
        string_agg(content_code, ', ' order by content_code) as part_codes
    from contents
    where parent_code is not null
    group by parent_code
)

select
    'KC-130' as rule_id,
    cells.submission_id,
    cells.source_row,
    cells.field,
    cells.cell,
    cells.value,
    'Một trong các mã ' || parents.part_codes as expected,
    cells.place_vi || ': mã nội dung “' || cells.value || '” còn chia nhỏ nên không biết khoản này thuộc phần nào.'
    || ' Hãy ghi một trong các mã ' || parents.part_codes || '.' as message_vi
from cells
inner join parents on {{ content_code('cells.value') }} = parents.content_code
where cells.row_kind = 'line' and cells.kind = 'code'

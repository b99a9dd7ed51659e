-- KC-338 (warn): an establishment without its commune. Where the form has no such column it is said once.
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line' and commune is null
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'commune'
),

missing as (
    select distinct
        lines.submission_id,
        case when columns.submission_id is not null then lines.source_row end as source_row,
        {{ cell_address('columns.column_letter', 'lines.source_row') }} as cell,
        case
            when columns.submission_id is not null
                then {{ place_vi('columns.column_letter', 'columns.header_text', 'lines.source_row') }}
        end as place_vi
    from lines
    left join columns on lines.submission_id = columns.submission_id
)

select
    'KC-338' as rule_id,
    submission_id,
    source_row,
    'commune' as field,
    cell,
    cast(null as varchar) as value,
    'Tên xã, phường, thị trấn' as expected,
    coalesce(
        place_vi || ' để trống. Hãy ghi xã, phường, thị trấn nơi đặt cơ sở.',
        'Biểu không có cột xã, phường, thị trấn nên không biết các cơ sở ở đâu. Hãy thêm cột này.'
    ) as message_vi
from missing

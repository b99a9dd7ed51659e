-- KC-354 (warn): the cumulative since January is smaller than what the same row says was executed in the month.
with lines as (
    select * from {{ ref('stg_kc01__lines') }}
    where row_kind = 'line'
),

cells as (
    select * from {{ ref('int_cells__located') }}
    where field = 'executed_to_date'
)

select
    'KC-354' as rule_id,
    lines.submission_id,
    lines.source_row,
    'executed_to_date' as field,
    cells.cell,
    cells.value,
    'Từ ' || {{ vnd_text('lines.executed_vnd') }} || ' trở lên' as expected,
    cells.place_vi || ': lũy kế từ đầu năm ghi ' || {{ vnd_text('lines.executed_to_date_vnd') }}
    || ', nhỏ hơn số thực hiện trong tháng ' || {{ vnd_text('lines.executed_vnd') }}
    || ' trên cùng dòng. Lũy kế phải gồm cả tháng này.' as message_vi
from lines
inner join cells
    on lines.submission_id = cells.submission_id
    and lines.source_row = cells.source_row
where lines.executed_to_date_vnd < lines.executed_vnd

-- KC-350 (warn): a line of KC-01 has executed more than its own plan of the year, to date or in the month alone.
with lines as (
    select * from {{ ref('stg_kc01__lines') }}
    where row_kind = 'line'
),

cells as (
    select * from {{ ref('int_cells__located') }}
),

compared as (
    select
        submission_id,
        source_row,
        planned_vnd,
        case when executed_to_date_vnd > planned_vnd then 'executed_to_date' else 'executed_in_month' end as field,
        greatest(executed_vnd, executed_to_date_vnd) as executed_vnd
    from lines
)

select
    'KC-350' as rule_id,
    compared.submission_id,
    compared.source_row,
    compared.field,
    cells.cell,
    cells.value,
    'Không quá ' || {{ vnd_text('compared.planned_vnd') }} as expected,
    cells.place_vi || ': đã thực hiện ' || {{ vnd_text('cells.number') }} || ', vượt kế hoạch năm '
    || {{ vnd_text('compared.planned_vnd') }} || ' ghi trên cùng dòng. Hãy kiểm tra số tiền và đơn vị tính.'
        as message_vi
from compared
inner join cells
    on compared.submission_id = cells.submission_id
    and compared.source_row = cells.source_row
    and compared.field = cells.field
where compared.executed_vnd > compared.planned_vnd

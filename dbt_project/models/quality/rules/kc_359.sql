-- KC-359 (warn): a month's total leaps over the unit's own earlier months: more than jump_times the median of those
-- with money, of which there are jump_earlier_months at least, and more than jump_floor_vnd (variables of the project).
-- Noted at the month's greatest row. A fall is no finding: little money in a month is the rule, not the exception.
with disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where executed_vnd > 0
),

cells as (
    select * from {{ ref('int_executed_cells__located') }}
),

months as (
    select
        submission_id,
        unit_code,
        month,
        arg_max(source_row, executed_vnd) as source_row,
        sum(executed_vnd) as executed_vnd
    from disbursements
    group by submission_id, unit_code, month
),

compared as (
    select
        submission_id,
        source_row,
        executed_vnd,
        count(*) over earlier as earlier_months,
        median(executed_vnd) over earlier as median_vnd
    from months
    window earlier as (
        partition by unit_code
        order by month
        rows between unbounded preceding and 1 preceding
    )
)

select
    'KC-359' as rule_id,
    compared.submission_id,
    compared.source_row,
    cells.field,
    cells.cell,
    {{ vnd_text('compared.executed_vnd') }} as value,
    'Không quá ' || '{{ var("jump_times") }}' || ' lần ' || {{ vnd_text('compared.median_vnd') }} as expected,
    cells.place_vi || ': tổng thực hiện trong tháng là ' || {{ vnd_text('compared.executed_vnd') }}
    || ', trong khi mức thường thấy (trung vị) của ' || cast(compared.earlier_months as varchar)
    || ' tháng có thực hiện trước đó chỉ là ' || {{ vnd_text('compared.median_vnd') }}
    || '. Hãy kiểm tra số tiền ở dòng lớn nhất này và đơn vị tính.' as message_vi
from compared
inner join cells
    on compared.submission_id = cells.submission_id
    and compared.source_row = cells.source_row
where
    compared.earlier_months >= cast('{{ var("jump_earlier_months") }}' as integer)
    and compared.executed_vnd > cast('{{ var("jump_floor_vnd") }}' as bigint)
    and compared.executed_vnd > compared.median_vnd * cast('{{ var("jump_times") }}' as integer)

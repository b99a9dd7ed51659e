-- KC-351 (warn): a line without any amount: in KC-01 no plan, nothing executed, nothing to date; in KC-03 no plan.
-- A zero that is executed says no more than a blank; a plan of zero is a plan. What can't be read is for other rules.
with kc01 as (
    select * from {{ ref('stg_kc01__lines') }}
    where row_kind = 'line'
),

kc03 as (
    select * from {{ ref('stg_kc03__lines') }}
    where row_kind = 'line'
),

without_amount as (
    select
        submission_id,
        source_row,
        'Kế hoạch năm, số thực hiện trong tháng hoặc lũy kế' as expected
    from kc01
    where
        {{ is_blank('planned_text') }}
        and ({{ is_blank('executed_text') }} or executed_vnd = 0)
        and ({{ is_blank('executed_to_date_text') }} or executed_to_date_vnd = 0)
        and ({{ is_blank('counterpart_text') }} or counterpart_vnd = 0)
    union all
    select
        submission_id,
        source_row,
        'Số kế hoạch' as expected
    from kc03
    where {{ is_blank('planned_text') }}
)

select
    'KC-351' as rule_id,
    submission_id,
    source_row,
    cast(null as varchar) as field,
    cast(null as varchar) as cell,
    cast(null as varchar) as value,
    expected,
    'Dòng ' || cast(source_row as varchar) || ' không có số tiền nào. Hãy ghi ' || lower(expected)
    || ', hoặc bỏ dòng này.' as message_vi
from without_amount

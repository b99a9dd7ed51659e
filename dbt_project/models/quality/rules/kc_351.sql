-- KC-351 (warn): a line of KC-01 without any amount: no plan, nothing executed, nothing to date, no counterpart. A zero
-- that is executed says no more than a blank; a plan of zero is a plan. What can't be read is for other rules. A plan
-- (KC-03) may list every content and leave those blank that it does not have.
with lines as (
    select * from {{ ref('stg_kc01__lines') }}
    where row_kind = 'line'
)

select
    'KC-351' as rule_id,
    submission_id,
    source_row,
    cast(null as varchar) as field,
    cast(null as varchar) as cell,
    cast(null as varchar) as value,
    'Kế hoạch năm, số thực hiện trong tháng hoặc lũy kế' as expected,
    'Dòng ' || cast(source_row as varchar) || ' không có số tiền nào. Hãy ghi kế hoạch năm, số thực hiện trong tháng '
    || 'hoặc lũy kế, hoặc bỏ dòng này.' as message_vi
from lines
where
    {{ is_blank('planned_text') }}
    and ({{ is_blank('executed_text') }} or executed_vnd = 0)
    and ({{ is_blank('executed_to_date_text') }} or executed_to_date_vnd = 0)
    and ({{ is_blank('counterpart_text') }} or counterpart_vnd = 0)

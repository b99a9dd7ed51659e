-- The groups of the report add up to its total, to the dong.
with progress as (
    select
        as_of_month,
        report_group = 'TOTAL' as is_total,
        coalesce(sum(planned_vnd), 0) as planned_vnd,
        coalesce(sum(executed_vnd), 0) as executed_vnd
    from {{ ref('programme_progress') }}
    group by as_of_month, report_group = 'TOTAL'
)

select
    totals.as_of_month,
    totals.planned_vnd,
    groups_summed.planned_vnd as groups_planned_vnd,
    totals.executed_vnd,
    groups_summed.executed_vnd as groups_executed_vnd
from progress as totals
inner join progress as groups_summed on totals.as_of_month = groups_summed.as_of_month
where
    totals.is_total
    and not groups_summed.is_total
    and (
        totals.planned_vnd <> groups_summed.planned_vnd
        or totals.executed_vnd <> groups_summed.executed_vnd
    )

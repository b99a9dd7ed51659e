-- The units' progress adds up to the programme's, to the dong.
with programme as (
    select
        as_of_month,
        coalesce(planned_vnd, 0) as planned_vnd,
        coalesce(executed_vnd, 0) as executed_vnd
    from {{ ref('programme_progress') }}
    where report_group = 'TOTAL'
),

units as (
    select
        as_of_month,
        coalesce(sum(planned_vnd), 0) as planned_vnd,
        coalesce(sum(executed_vnd), 0) as executed_vnd
    from {{ ref('unit_progress') }}
    group by as_of_month
)

select
    programme.as_of_month,
    programme.planned_vnd,
    units.planned_vnd as units_planned_vnd,
    programme.executed_vnd,
    units.executed_vnd as units_executed_vnd
from programme
full outer join units on programme.as_of_month = units.as_of_month
where
    programme.planned_vnd is distinct from units.planned_vnd
    or programme.executed_vnd is distinct from units.executed_vnd

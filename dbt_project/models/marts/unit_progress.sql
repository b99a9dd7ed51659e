-- Executed from the start of the year against the plan, by unit, as of each month. A unit that was merged in the year
-- stays in it: its money is part of the programme's.
with reports as (
    select * from {{ ref('int_reports__by_month') }}
),

plans as (
    select * from {{ ref('fct_plan') }}
),

disbursements as (
    select * from {{ ref('fct_disbursement') }}
),

months as (
    select distinct month as as_of_month from reports
),

to_date as (
    select
        months.as_of_month,
        reports.unit_code,
        reports.unit_name,
        count(*) filter (where reports.has_reported) as months_reported,
        count(*) as months_expected,
        bool_or(reports.has_reported) filter (where reports.month = months.as_of_month) as has_reported
    from months
    inner join reports
        on months.as_of_month >= reports.month
        and year(months.as_of_month) = year(reports.month)
    group by months.as_of_month, reports.unit_code, reports.unit_name
),

planned as (
    select
        year,
        unit_code,
        sum(planned_vnd) as planned_vnd
    from plans
    where is_current
    group by year, unit_code
),

executed as (
    select
        months.as_of_month,
        disbursements.unit_code,
        sum(disbursements.executed_vnd) as executed_vnd
    from months
    inner join disbursements
        on months.as_of_month >= disbursements.month
        and year(months.as_of_month) = year(disbursements.month)
    group by months.as_of_month, disbursements.unit_code
),

-- a unit that has reported, and named no money, executed nothing: zero; one that has not reported is unknown
joined as (
    select
        to_date.as_of_month,
        to_date.unit_code,
        to_date.unit_name,
        planned.planned_vnd,
        case when to_date.months_reported > 0 then coalesce(executed.executed_vnd, 0) end as executed_vnd,
        to_date.months_reported,
        to_date.months_expected,
        coalesce(to_date.has_reported, false) as has_reported
    from to_date
    left join planned
        on year(to_date.as_of_month) = planned.year
        and to_date.unit_code = planned.unit_code
    left join executed
        on to_date.as_of_month = executed.as_of_month
        and to_date.unit_code = executed.unit_code
)

select
    as_of_month,
    unit_code,
    unit_name,
    cast(planned_vnd as decimal(18, 0)) as planned_vnd,
    cast(executed_vnd as decimal(18, 0)) as executed_vnd,
    {{ pct('executed_vnd', 'planned_vnd') }} as executed_pct,
    cast(months_reported as integer) as months_reported,
    cast(months_expected as integer) as months_expected,
    has_reported
from joined

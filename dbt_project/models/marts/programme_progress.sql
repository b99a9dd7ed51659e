-- Executed from the start of the year against the plan, by group of the report and in total, as of each month.
with reports as (
    select * from {{ ref('int_reports__by_month') }}
),

contents as (
    select * from {{ ref('dim_content') }}
),

plans as (
    select * from {{ ref('fct_plan') }}
),

disbursements as (
    select * from {{ ref('fct_disbursement') }}
),

report_groups as (
    select * from {{ ref('report_group') }}
),

months as (
    select
        month as as_of_month,
        count(*) filter (where has_reported) as units_reported,
        count(*) as units_expected
    from reports
    group by month
),

-- the sum of the months so far is as complete as the reports of all of them
months_to_date as (
    select
        months.as_of_month,
        months.units_reported,
        months.units_expected,
        sum(so_far.units_reported) as reports_to_date,
        sum(so_far.units_expected) as reports_expected_to_date
    from months
    inner join months as so_far
        on months.as_of_month >= so_far.as_of_month
        and year(months.as_of_month) = year(so_far.as_of_month)
    group by months.as_of_month, months.units_reported, months.units_expected
),

planned as (
    select
        months.as_of_month,
        contents.report_group,
        sum(plans.planned_vnd) as planned_vnd
    from months
    inner join plans on year(months.as_of_month) = plans.year
    inner join contents on plans.content_code = contents.content_code
    where plans.is_current and plans.counts_from <= months.as_of_month
    group by months.as_of_month, contents.report_group
),

executed as (
    select
        months.as_of_month,
        contents.report_group,
        sum(disbursements.executed_vnd) as executed_vnd
    from months
    inner join disbursements
        on months.as_of_month >= disbursements.month
        and year(months.as_of_month) = year(disbursements.month)
    inner join contents on disbursements.content_code = contents.content_code
    group by months.as_of_month, contents.report_group
),

-- units that did report and name no money of a group executed nothing in it: zero; if no unit reported, unknown
by_group as (
    select
        months_to_date.as_of_month,
        report_groups.report_group,
        report_groups.report_group_name_vi,
        report_groups.report_group_order,
        planned.planned_vnd,
        case when months_to_date.reports_to_date > 0 then coalesce(executed.executed_vnd, 0) end as executed_vnd,
        months_to_date.units_reported,
        months_to_date.units_expected,
        months_to_date.reports_to_date,
        months_to_date.reports_expected_to_date
    from months_to_date
    cross join report_groups
    left join planned
        on months_to_date.as_of_month = planned.as_of_month
        and report_groups.report_group = planned.report_group
    left join executed
        on months_to_date.as_of_month = executed.as_of_month
        and report_groups.report_group = executed.report_group
),

with_total as (
    select
        as_of_month,
        report_group,
        report_group_name_vi,
        report_group_order,
        planned_vnd,
        executed_vnd,
        units_reported,
        units_expected,
        reports_to_date,
        reports_expected_to_date
    from by_group
    union all
    select
        as_of_month,
        'TOTAL' as report_group,
        'Tổng cộng' as report_group_name_vi,
        max(report_group_order) + 1 as report_group_order,
        sum(planned_vnd) as planned_vnd,
        sum(executed_vnd) as executed_vnd,
        units_reported,
        units_expected,
        reports_to_date,
        reports_expected_to_date
    from by_group
    group by as_of_month, units_reported, units_expected, reports_to_date, reports_expected_to_date
)

select
    as_of_month,
    report_group,
    report_group_name_vi,
    cast(report_group_order as integer) as report_group_order,
    cast(planned_vnd as decimal(18, 0)) as planned_vnd,
    cast(executed_vnd as decimal(18, 0)) as executed_vnd,
    {{ pct('executed_vnd', 'planned_vnd') }} as executed_pct,
    cast(units_reported as integer) as units_reported,
    cast(units_expected as integer) as units_expected,
    cast(reports_to_date as integer) as reports_to_date,
    cast(reports_expected_to_date as integer) as reports_expected_to_date
from with_total

-- How did the programme get on, month by month: in the month, since January, in percent of the plan?
select
    as_of_month as month,
    executed_vnd - coalesce(
        lag(executed_vnd) over (partition by year(as_of_month) order by as_of_month), 0
    ) as executed_in_month_vnd,
    executed_vnd as executed_to_date_vnd,
    executed_pct,
    units_reported,
    units_expected
from marts.programme_progress
where report_group = 'TOTAL'
order by month

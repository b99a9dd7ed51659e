-- Plan and money since January by unit, and the month's own money.
with in_month as (
    select
        unit_code,
        sum(executed_vnd) as executed_vnd
    from marts.fct_disbursement
    where month = $month
    group by unit_code
)

select
    progress.unit_code,
    progress.unit_name,
    progress.planned_vnd,
    progress.executed_vnd,
    progress.executed_pct,
    case when progress.has_reported then coalesce(in_month.executed_vnd, 0) end as in_month_vnd,
    progress.months_reported,
    progress.months_expected
from marts.unit_progress as progress
left join in_month on progress.unit_code = in_month.unit_code
where progress.as_of_month = $month
order by progress.unit_code

-- The total, month by month of the year up to this one.
with in_month as (
    select
        month,
        sum(executed_vnd) as executed_vnd
    from marts.fct_disbursement
    group by month
)

select
    progress.as_of_month,
    case when progress.units_reported > 0 then coalesce(in_month.executed_vnd, 0) end as in_month_vnd,
    progress.executed_vnd,
    progress.executed_pct,
    progress.units_reported,
    progress.units_expected
from marts.programme_progress as progress
left join in_month on progress.as_of_month = in_month.month
where
    progress.report_group = 'TOTAL'
    and progress.as_of_month between date_trunc('year', $month::date) and $month
order by progress.as_of_month

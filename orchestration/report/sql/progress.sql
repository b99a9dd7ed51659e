-- Plan and money since January by report group, the month's own money, and the same month last year.
with in_month as (
    select
        contents.report_group,
        sum(facts.executed_vnd) as executed_vnd
    from marts.fct_disbursement as facts
    inner join marts.dim_content as contents on facts.content_code = contents.content_code
    where facts.month = $month
    group by contents.report_group
    union all
    select
        'TOTAL' as report_group,
        sum(executed_vnd) as executed_vnd
    from marts.fct_disbursement
    where month = $month
)

select
    progress.report_group,
    progress.report_group_name_vi,
    progress.planned_vnd,
    progress.executed_vnd,
    progress.executed_pct,
    case when progress.units_reported > 0 then coalesce(in_month.executed_vnd, 0) end as in_month_vnd,
    last_year.executed_vnd as last_year_vnd
from marts.programme_progress as progress
left join in_month on progress.report_group = in_month.report_group
left join marts.programme_progress as last_year
    on progress.report_group = last_year.report_group
    and progress.as_of_month - interval 1 year = last_year.as_of_month
where progress.as_of_month = $month
order by progress.report_group_order

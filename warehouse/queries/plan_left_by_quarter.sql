-- How much of the year's plan was left at the end of each quarter, by report group?
select
    months.year,
    months.quarter,
    progress.report_group,
    progress.report_group_name_vi,
    progress.planned_vnd,
    progress.executed_vnd,
    progress.planned_vnd - progress.executed_vnd as left_vnd
from marts.programme_progress as progress
inner join marts.dim_month as months on progress.as_of_month = months.month
qualify
    row_number() over (
        partition by months.year, months.quarter, progress.report_group
        order by progress.as_of_month desc
    ) = 1
order by months.year, months.quarter, progress.report_group_order

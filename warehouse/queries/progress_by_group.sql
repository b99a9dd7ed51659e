-- How far is the programme, by report group, at the latest month with reports?
select
    report_group,
    report_group_name_vi,
    planned_vnd,
    executed_vnd,
    executed_pct,
    planned_vnd - executed_vnd as left_vnd
from marts.programme_progress
qualify as_of_month = max(as_of_month) over ()
order by report_group_order

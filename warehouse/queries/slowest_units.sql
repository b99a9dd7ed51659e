-- Which units have executed the least of their plan?
select
    unit_code,
    unit_name,
    planned_vnd,
    executed_vnd,
    executed_pct,
    months_expected - months_reported as months_not_reported
from marts.unit_progress
where planned_vnd > 0
qualify as_of_month = max(as_of_month) over ()
order by executed_pct asc, planned_vnd desc
limit 5

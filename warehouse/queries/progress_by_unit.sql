-- How far is each unit, at the latest month with reports? A unit without a plan has no percentage.
select
    unit_code,
    unit_name,
    planned_vnd,
    executed_vnd,
    executed_pct,
    months_reported,
    months_expected
from marts.unit_progress
qualify as_of_month = max(as_of_month) over ()
order by executed_pct desc nulls last, unit_code asc

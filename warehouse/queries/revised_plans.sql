-- Which plans were revised, and by how much?
select
    year,
    unit_code,
    content_code,
    min_by(planned_vnd, revision) as first_planned_vnd,
    max_by(planned_vnd, revision) as last_planned_vnd,
    max_by(planned_vnd, revision) - min_by(planned_vnd, revision) as difference_vnd,
    max(revision) as last_revision
from marts.fct_plan
group by year, unit_code, content_code
having difference_vnd <> 0
order by abs(difference_vnd) desc

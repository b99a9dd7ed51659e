-- What is planned this year, by unit and content, and how was it revised?
select
    plans.year,
    plans.unit_code,
    units.unit_name,
    plans.content_code,
    contents.content_name_vi,
    plans.revision,
    sum(plans.planned_vnd) as planned_vnd,
    bool_and(plans.is_current) as is_current
from marts.fct_plan as plans
inner join marts.dim_unit as units on plans.unit_code = units.unit_code
inner join marts.dim_content as contents on plans.content_code = contents.content_code
group by all
order by plans.year, plans.unit_code, plans.content_code, plans.revision

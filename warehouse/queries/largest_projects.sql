-- Which projects have cost the most so far?
select
    facts.unit_code,
    facts.project_code,
    max(facts.project_name) as project_name,
    facts.content_code,
    sum(facts.executed_vnd) as executed_vnd,
    sum(facts.counterpart_vnd) as counterpart_vnd,
    min(facts.month) as first_month,
    max(facts.month) as last_month
from marts.fct_disbursement as facts
group by facts.unit_code, facts.project_code, facts.content_code
order by executed_vnd desc nulls last
limit 20

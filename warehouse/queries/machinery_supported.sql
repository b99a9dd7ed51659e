-- Which establishments got new machinery or a demonstration model (content 3), and what did they add themselves?
select
    establishments.establishment_id,
    establishments.unit_code,
    establishments.commune,
    establishments.industry,
    sum(facts.support_vnd) as support_vnd,
    sum(facts.counterpart_vnd) as counterpart_vnd,
    sum(facts.new_jobs) as new_jobs
from marts.fct_beneficiary as facts
inner join marts.dim_establishment as establishments
    on facts.establishment_id = establishments.establishment_id
where facts.content_code like '3%'
group by all
order by support_vnd desc

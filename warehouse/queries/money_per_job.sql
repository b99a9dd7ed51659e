-- What did a new job cost, by content? Only supports that report jobs; null is not zero.
select
    facts.content_code,
    contents.content_name_vi,
    sum(facts.new_jobs) as new_jobs,
    sum(facts.support_vnd) as support_vnd,
    cast(sum(facts.support_vnd) / sum(facts.new_jobs) as decimal(18, 0)) as support_per_job_vnd
from marts.fct_beneficiary as facts
inner join marts.dim_content as contents on facts.content_code = contents.content_code
where facts.new_jobs > 0
group by all
order by support_per_job_vnd

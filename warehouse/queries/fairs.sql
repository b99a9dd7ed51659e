-- Fairs of the year: organised (4.1) and visited (4.2), with establishments and money.
select
    facts.content_code,
    contents.content_name_vi,
    count(distinct facts.establishment_id) as establishments,
    sum(facts.support_vnd) as support_vnd
from marts.fct_beneficiary as facts
inner join marts.dim_content as contents on facts.content_code = contents.content_code
where facts.content_code in ('4.1', '4.2')
group by all
order by facts.content_code

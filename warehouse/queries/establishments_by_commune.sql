-- Where are the establishments that were reached?
select
    establishments.unit_code,
    establishments.commune,
    count(distinct establishments.establishment_id) as establishments,
    sum(facts.support_vnd) as support_vnd
from marts.fct_beneficiary as facts
inner join marts.dim_establishment as establishments
    on facts.establishment_id = establishments.establishment_id
group by all
order by establishments desc, establishments.unit_code asc, establishments.commune asc

-- How many products were selected as typical (4.3), by unit?
select
    facts.unit_code,
    units.unit_name,
    sum(facts.product_count) as products,
    sum(facts.support_vnd) as support_vnd
from marts.fct_beneficiary as facts
inner join marts.dim_unit as units on facts.unit_code = units.unit_code
where facts.content_code = '4.3'
group by all
order by products desc

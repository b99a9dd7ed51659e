-- Which establishments were supported more than once, for what, and by whom?
select
    establishment_id,
    count(*) as supports,
    string_agg(distinct content_code, ', ' order by content_code) as contents,
    string_agg(distinct unit_code, ', ' order by unit_code) as units,
    sum(support_vnd) as support_vnd
from marts.fct_beneficiary
group by establishment_id
having count(*) > 1
order by supports desc, support_vnd desc

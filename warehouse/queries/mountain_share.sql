-- Which part of the money went to mountain districts?
select
    units.is_mountain,
    count(distinct units.unit_code) as units,
    sum(facts.executed_vnd) as executed_vnd,
    round(100 * sum(facts.executed_vnd) / sum(sum(facts.executed_vnd)) over (), 2) as share_pct
from marts.fct_disbursement as facts
inner join marts.dim_unit as units on facts.unit_code = units.unit_code
group by units.is_mountain
order by units.is_mountain

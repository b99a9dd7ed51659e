-- How much money stands in rows that do not count, and why? Superseded rows are counted by the version after them.
select
    reason,
    rule_ids,
    form,
    count(*) as row_count,
    sum(amount_vnd) as amount_vnd
from quality.rejected_line
group by all
order by reason asc, amount_vnd desc nulls last

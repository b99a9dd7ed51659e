-- Which mistakes are made most, by how many units? What to explain at the next training.
select
    findings.rule_id,
    rules.severity,
    rules.name_vi,
    count(*) as findings,
    count(distinct findings.unit_code) as units
from quality.finding as findings
inner join quality.rule as rules on findings.rule_id = rules.rule_id
group by all
order by findings desc, findings.rule_id asc

-- One row per submission that a file-level finding refuses, with the rules that do.
with findings as (
    select * from {{ ref('int_findings__unioned') }}
),

rules as (
    select * from {{ ref('rule') }}
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where status = 'refused'
)

select
    submissions.submission_id,
    string_agg(distinct findings.rule_id, ', ' order by findings.rule_id) as rule_ids
from submissions
inner join findings on submissions.submission_id = findings.submission_id
left join rules on findings.rule_id = rules.rule_id
where coalesce(rules.severity, 'refuse') = 'refuse'
group by submissions.submission_id

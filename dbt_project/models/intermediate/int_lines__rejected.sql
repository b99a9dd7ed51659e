-- One row per line that a rule rejects, with the rules that do: by a rule model, or by intake at a cell of the line.
with findings as (
    select
        submission_id,
        source_row,
        rule_id
    from {{ ref('int_findings__by_line') }}
    union all
    select
        submission_id,
        source_row,
        rule_id
    from {{ ref('int_problems__completed') }}
    where source_row is not null
),

rules as (
    select * from {{ ref('rule') }}
    where severity = 'reject'
)

select
    findings.submission_id,
    findings.source_row,
    string_agg(distinct findings.rule_id, ', ' order by findings.rule_id) as rule_ids
from findings
inner join rules on findings.rule_id = rules.rule_id
group by findings.submission_id, findings.source_row

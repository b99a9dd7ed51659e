-- One row per line that a rule rejects, with the rules that do: the rule models are the only judges.
with findings as (
    select
        submission_id,
        source_row,
        rule_id
    from {{ ref('kc_101') }}
    union all
    select
        submission_id,
        source_row,
        rule_id
    from {{ ref('kc_102') }}
    union all
    select
        submission_id,
        source_row,
        rule_id
    from {{ ref('kc_103') }}
    union all
    select
        submission_id,
        source_row,
        rule_id
    from {{ ref('kc_104') }}
    union all
    select
        submission_id,
        source_row,
        rule_id
    from {{ ref('kc_105') }}
    union all
    select
        submission_id,
        source_row,
        rule_id
    from {{ ref('kc_106') }}
    union all
    select
        submission_id,
        source_row,
        rule_id
    from {{ ref('kc_107') }}
)

select
    submission_id,
    source_row,
    string_agg(distinct rule_id, ', ' order by rule_id) as rule_ids
from findings
group by submission_id, source_row

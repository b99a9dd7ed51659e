-- One row per finding: every rule, and what intake and the gates said. A new rule is added here by name.
with findings as (
    select
        rule_id,
        submission_id,
        cast(null as integer) as source_row,
        field,
        cell,
        value,
        expected,
        message_vi
    from {{ ref('int_problems__completed') }}
    union all
    select * from {{ ref('kc_007') }}
    union all
    select * from {{ ref('kc_008') }}
    union all
    select * from {{ ref('kc_014') }}
    union all
    select * from {{ ref('kc_101') }}
    union all
    select * from {{ ref('kc_102') }}
    union all
    select * from {{ ref('kc_103') }}
    union all
    select * from {{ ref('kc_104') }}
    union all
    select * from {{ ref('kc_105') }}
    union all
    select * from {{ ref('kc_106') }}
    union all
    select * from {{ ref('kc_107') }}
    union all
    select * from {{ ref('kc_301') }}
    union all
    select * from {{ ref('kc_302') }}
    union all
    select * from {{ ref('kc_303') }}
)

select
    rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    expected,
    message_vi
from findings

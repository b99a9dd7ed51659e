-- quality.rule: the catalogue of rules.
{{ config(alias='rule') }}

with rules as (
    select * from {{ ref('rule') }}
)

select
    rule_id,
    severity,
    name_vi,
    meaning_vi,
    meaning_en,
    since_version
from rules

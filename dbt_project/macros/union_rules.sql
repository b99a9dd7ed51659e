{#- The findings of several rules: a union over models/quality/rules/, in the columns that every rule has. -#}
{% macro union_rules(rules) -%}
{%- for rule in rules %}
select
    rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    expected,
    message_vi
from {{ ref(rule) }}
{%- if not loop.last %}
union all
{%- endif %}
{%- endfor %}
{%- endmacro %}

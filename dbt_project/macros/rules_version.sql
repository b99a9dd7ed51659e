{#- The version of the rules, kept with every finding: the caller's, else the project's. -#}
{% macro rules_version() -%}
'{{ env_var("KHUYENCONG_RULES_VERSION", var("rules_version")) }}'
{%- endmacro %}

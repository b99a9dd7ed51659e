{#- A project code without the accidents of typing: no spaces, upper case, null if blank. -#}
{% macro code_key(text) -%}
case when not {{ is_blank(text) }} then upper(regexp_replace({{ text }}, '[\s\p{Z}]+', '', 'g')) end
{%- endmacro %}

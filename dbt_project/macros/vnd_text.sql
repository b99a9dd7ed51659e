{#- An amount in dong as a person in Vietnam writes it: 2.110.000.000 đồng. -#}
{% macro vnd_text(amount) -%}
replace(format('{:,}', cast({{ amount }} as bigint)), ',', '.') || ' đồng'
{%- endmacro %}

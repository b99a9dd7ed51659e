{#- The number in a text, in any notation that has one reading; a unit word after it is passed over (money_vnd
    heeds it). Null if blank, unreadable, ambiguous or out of range. -#}
{% macro parse_number(text, number_key=none) -%}
try_cast({{ plain_number(text, number_key) }} as decimal(30, 6))
{%- endmacro %}

{#- The number in a text, in any notation that has one reading; a unit word after it is passed over (money_vnd
    heeds it). Null if blank, out of range, or if number_problem() has something to say. -#}
{% macro parse_number(text, number_key=none, notation="cast(null as varchar)") -%}
try_cast({{ plain_number(text, number_key, notation) }} as decimal(30, 6))
{%- endmacro %}

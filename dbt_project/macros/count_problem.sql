{#- What is wrong with a count: number_problem(), or 'unreadable' when it is not a whole number. -#}
{% macro count_problem(text, number_key=none) -%}
{%- set key = number_key or number_text(text) -%}
case
        when {{ number_problem(text, key) }} is not null then {{ number_problem(text, key) }}
        when not {{ is_blank(text) }} and {{ whole_number(text, key) }} is null then 'unreadable'
    end
{%- endmacro %}

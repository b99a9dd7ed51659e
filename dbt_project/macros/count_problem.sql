{#- What is wrong with a count: number_problem(), or 'unreadable' when it is not a whole number.
    number_key: the text after count_text(), where it is at hand; notation: see number_problem(). -#}
{% macro count_problem(text, number_key=none, notation="cast(null as varchar)") -%}
{%- set key = number_key or count_text(text) -%}
case
        when {{ number_problem(text, key, notation) }} = 'worded' then 'unreadable'
        when {{ number_problem(text, key, notation) }} is not null then {{ number_problem(text, key, notation) }}
        when not {{ is_blank(text) }} and {{ whole_number(text, key, notation) }} is null then 'unreadable'
    end
{%- endmacro %}

{#- What is wrong with an amount: number_problem(), or 'unreadable' when the number is out of range in dong.
    An amount whose unit nobody stated is no fault of its cell: the submission is refused for that (KC-005). -#}
{% macro money_problem(text, money_unit, number_key=none, notation="cast(null as varchar)") -%}
{%- set key = number_key or number_text(text) -%}
case
        when {{ number_problem(text, key, notation) }} is not null then {{ number_problem(text, key, notation) }}
        when not {{ is_blank(text) }}
            and coalesce(nullif(regexp_extract({{ key }}, '[a-z]'), ''), {{ money_unit }}) is not null
            and {{ money_vnd(text, money_unit, key, notation) }} is null then 'unreadable'
    end
{%- endmacro %}

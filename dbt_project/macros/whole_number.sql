{#- A count (jobs, products) from its text; null if blank, not whole, with a unit of money, or out of range.
    number_key: the text after count_text(), where it is at hand; notation: see number_problem(). -#}
{% macro whole_number(text, number_key=none, notation="cast(null as varchar)") -%}
{%- set key = number_key or count_text(text) -%}
case
        when {{ parse_number(text, key, notation) }} = floor({{ parse_number(text, key, notation) }})
            and not regexp_matches({{ key }}, '[a-z]')
            then try_cast({{ parse_number(text, key, notation) }} as integer)
    end
{%- endmacro %}

{#- A count (jobs, products) from its text; null if blank, not whole, with a unit of money, or out of range. -#}
{% macro whole_number(text, number_key=none) -%}
{%- set key = number_key or number_text(text) -%}
case
        when {{ parse_number(text, key) }} = floor({{ parse_number(text, key) }})
            and not regexp_matches({{ key }}, '[a-z]')
            then try_cast({{ parse_number(text, key) }} as integer)
    end
{%- endmacro %}

{#- What is wrong with a tax code: 'unreadable', 'length', 'check_digit', or null (nothing, or none is stated). Ten
    digits and, for a dependent unit, three more (Circular 105/2020/TT-BTC, article 5); the tenth checks the nine before it. A
    household's code since 2025-07-01 is its owner's personal number of twelve digits (Circular 86/2024/TT-BTC), which
    has no check digit. -#}
{% macro tax_code_problem(text) -%}
{%- set weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] -%}
{%- set digits = "regexp_replace(" ~ text ~ ", '[^0-9]', '', 'g')" -%}
case
        when {{ is_blank(text) }} or {{ digits }} = '' then null
        when not regexp_full_match({{ text }}, '[''’\s\p{Z}]*[0-9][0-9\s\p{Z}.\p{Pd}]*') then 'unreadable'
        when length({{ digits }}) = 12 then null
        when length({{ digits }}) not in (10, 13) then 'length'
        when cast(substr({{ digits }}, 10, 1) as integer) <> 10 - (
            {% for weight in weights %}{{ weight }} * cast(substr({{ digits }}, {{ loop.index }}, 1) as integer)
            {% if not loop.last %}+ {% endif %}{% endfor %}
        ) % 11 then 'check_digit'
    end
{%- endmacro %}

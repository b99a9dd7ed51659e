{#- A number as SQL writes it (`-1234.5`), as text; null if it is blank, or if number_problem() has something to say.
    number_key: the text after number_text(), where it is at hand; notation: see number_problem(). -#}
{% macro plain_number(text, number_key=none, notation="cast(null as varchar)") -%}
{%- set key = number_key or number_text(text) -%}
{%- set digits = "regexp_extract(" ~ key ~ ", '[0-9](?:[0-9., ]*[0-9])?')" -%}
case
        when {{ is_blank(text) }} or {{ number_problem(text, key, notation) }} is not null then null
        else
            case when regexp_matches({{ key }}, '^[-(]|[0-9] ?-') then '-' else '' end
            || case
                -- one separator before three digits: as the notation has it
                when {{ notation }} = 'en' and regexp_full_match({{ digits }}, '[1-9][0-9]{0,2}[.,][0-9]{3}')
                    then replace({{ digits }}, ',', '')
                -- Vietnamese: dots group, a comma is decimal
                when regexp_matches({{ digits }}, '^[1-9][0-9]{0,2}(?:[.][0-9]{3})+(?:,|$)')
                    then replace(replace({{ digits }}, '.', ''), ',', '.')
                -- a comma before another separator groups
                when regexp_matches({{ digits }}, ',.*[.,]') then replace({{ digits }}, ',', '')
                else replace(replace({{ digits }}, ' ', ''), ',', '.')
            end
    end
{%- endmacro %}

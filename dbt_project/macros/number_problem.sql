{#- What is wrong with the text of a number: 'unreadable', 'ambiguous', or null (nothing is wrong, or it is blank).
    Ambiguous is what has two readings a thousand apart: `1,234`, and `1.234 tỷ`. `2,110 tỷ` has one: nobody writes
    two thousand billion that way. Nine digits or more that begin with 0 are a phone number, not an amount.
    number_key: the text after number_text(), where it is at hand. -#}
{% macro number_problem(text, number_key=none) -%}
{%- set key = number_key or number_text(text) -%}
{%- set digits = '[0-9](?:[0-9., ]*[0-9])?' -%}
{%- set word = '(?:(?:ty|ti|trieu|tr|nghin|ngan)[. ]*(?:dong|vnd|d)?|dong|vnd|d)[.]?' -%}
case
        when {{ is_blank(text) }} then null
        -- a sign or brackets, digits and separators, a unit word: nothing else
        when not regexp_full_match(
            {{ key }},
            '[-+]? ?{{ digits }}(?: ?{{ word }})?|\( ?{{ digits }}(?: ?{{ word }})? ?\)|\( ?{{ digits }} ?\) ?{{ word }}'
        ) then 'unreadable'
        when regexp_full_match({{ key }}, '[^0-9]*[1-9][0-9]{0,2},[0-9]{3}[^0-9]*')
            and not regexp_matches({{ key }}, 't[yi]') then 'ambiguous'
        when regexp_full_match({{ key }}, '[^0-9]*[1-9][0-9]{0,2}[.][0-9]{3} ?t[yi].*') then 'ambiguous'
        when not regexp_full_match(
            {{ key }},
            '[^0-9]*(?:[0-9]{1,8}|[1-9][0-9]*'
            || '|[1-9][0-9]{0,2}(?:[.][0-9]{3})+(?:,[0-9]+)?'
            || '|[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}'
            || '|[1-9][0-9]{0,2}(?:,[0-9]{3})+[.][0-9]+'
            || '|[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[.,][0-9]+)?'
            || '|(?:0|[1-9][0-9]*)[.,][0-9]+)[^0-9]*'
        ) then 'unreadable'
    end
{%- endmacro %}

{#- What is wrong with the text of a number; null if nothing is, or if it is blank.
    'error': an error cell (#REF!); 'date': a date or a time; 'percent': 50%; 'worded': one number among words
    (khoảng 30); 'unreadable': no number; 'ambiguous': two readings a thousand apart, and nothing says which.
    notation: what the other typed numbers of the submission show ('vi', 'en', 'both', null).
    - `1,234` is read by the notation; without one it is ambiguous.
    - `1.234` is 1234, as the law has it (dots group), but where the file shows English notation 1.234.
    - `2,110 tỷ` has one reading, for nobody writes two thousand billion that way; `2.110 tỷ` has two.
    - nine digits or more that begin with 0, or eight or more after +84, are a phone number, no amount: unreadable.
    - where a file shows both notations, all of these are ambiguous.
    number_key: the text after number_text(), where it is at hand. -#}
{% macro number_problem(text, number_key=none, notation="cast(null as varchar)") -%}
{%- set key = number_key or number_text(text) -%}
{%- set digits = '[0-9](?:[0-9., ]*[0-9])?' -%}
{%- set word = '(?:(?:ty|ti|trieu|tr|nghin|ngan)[. ]*(?:dong|vnd|d)?|dong|vnd|d)[.]?' -%}
case
        when {{ is_blank(text) }} then null
        when starts_with({{ key }}, '#') then 'error'
        when regexp_full_match(
            {{ key }},
            '[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[t ][0-9:.]+)?|[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{2,4}|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?'
        ) then 'date'
        when regexp_full_match({{ key }}, '[^0-9%]*{{ digits }} ?%[^0-9%]*') then 'percent'
        -- a sign or brackets, digits and separators, a unit word: nothing else
        when not regexp_full_match(
            {{ key }},
            '[-+]? ?{{ digits }}(?: ?{{ word }})?|{{ digits }} ?-(?: ?{{ word }})?'
            || '|\( ?{{ digits }}(?: ?{{ word }})? ?\)|\( ?{{ digits }} ?\) ?{{ word }}'
        )
            then
                case
                    when
                        regexp_full_match({{ key }}, '[^0-9]*{{ digits }}[^0-9]*')
                        and regexp_matches({{ key }}, '[\p{L}~≈<>≥≤±]')
                        then 'worded'
                    else 'unreadable'
                end
        when regexp_full_match({{ key }}, '[+] ?84(?:[ .-]?[0-9]){8,10}') then 'unreadable'
        when
            regexp_full_match({{ key }}, '[^0-9]*[1-9][0-9]{0,2},[0-9]{3}[^0-9]*')
            and case
                when regexp_matches({{ key }}, 't[yi]') then coalesce({{ notation }}, 'vi') <> 'vi'
                else coalesce({{ notation }}, 'both') = 'both'
            end
            then 'ambiguous'
        when
            regexp_full_match({{ key }}, '[^0-9]*[1-9][0-9]{0,2}[.][0-9]{3}[^0-9]*')
            and case
                when regexp_matches({{ key }}, 't[yi]') then coalesce({{ notation }}, 'vi') <> 'en'
                else coalesce({{ notation }}, 'vi') = 'both'
            end
            then 'ambiguous'
        when not regexp_full_match(
            {{ key }},
            '[^0-9]*(?:[0-9]{1,8}|[1-9][0-9]*'
            || '|[1-9][0-9]{0,2}(?:[.][0-9]{3})+(?:,[0-9]+)?'
            || '|[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:[.][0-9]+)?'
            || '|[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[.,][0-9]+)?'
            || '|(?:0|[1-9][0-9]*)[.,][0-9]+)[^0-9]*'
        ) then 'unreadable'
    end
{%- endmacro %}

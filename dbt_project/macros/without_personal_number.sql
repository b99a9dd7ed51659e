{#- A free text with the numbers that lead to a person as `…`: phone numbers (0905123456, 0235 3852 123, +84 905
    123 456), other runs of nine to twelve digits that begin with 0 (an identity card, 049 085 001 234 too), and what
    stands after MST, CCCD or CMND. Wherever a free text is published, it passes through here. For what the command
    prints there is the same in orchestration/personal_number.py. -#}
{% macro without_personal_number(text) -%}
{%- set sep = '[\s\p{Z}._)-]{1,3}' -%}
regexp_replace(
        regexp_replace(
            {{ text }},
            '(^|[^0-9.,]|[^0-9][.,])(?:0[0-9]{8,11}'
            || '|[(]?0[235789][0-9]{1,2}{{ sep }}[0-9]{3,4}(?:{{ sep }})?[0-9]{3,4}'
            || '|[(]?0[235789][0-9]{1,2}(?:{{ sep }}[0-9]{2,3}){3}'
            || '|0[0-9]{2}(?:{{ sep }}[0-9]{3}){3}'
            || '|[+]84(?:(?:{{ sep }})?[0-9]){8,10})',
            '\1…', 'g'
        ), '(?i)((?:mst|mã số thuế|cccd|cmnd)[^0-9]{0,3})[0-9][0-9 .-]{6,13}[0-9]', '\1…', 'g'
    )
{%- endmacro %}

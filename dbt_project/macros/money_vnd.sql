{#- An amount in dong from its text and the money unit of its column ('dong', 'nghin', 'trieu', 'ty'). A unit word in
    the cell itself is nearer and wins. Rounded half up to the dong. Null if there is no unit, or from 10^15 dong on, more
    than any province has: so no product overflows its type, and a sum has room for a thousand such amounts. -#}
{% macro money_vnd(text, money_unit, number_key=none, notation="cast(null as varchar)") -%}
{%- set key = number_key or number_text(text) -%}
cast(try_cast(
        round(
            try_cast({{ plain_number(text, key, notation) }} as decimal(28, 12))
            * cast(
                case coalesce(nullif(regexp_extract({{ key }}, 't[yir]|n|d|v'), ''), {{ money_unit }})
                    when 'd' then 1
                    when 'v' then 1
                    when 'dong' then 1
                    when 'n' then 1000
                    when 'nghin' then 1000
                    when 'tr' then 1000000
                    when 'trieu' then 1000000
                    when 'ty' then 1000000000
                    when 'ti' then 1000000000
                end as decimal(10, 0)
            ), 0
        ) as decimal(15, 0)
    ) as decimal(18, 0))
{%- endmacro %}

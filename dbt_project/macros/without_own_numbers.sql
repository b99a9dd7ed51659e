{#- A text without the tax code and the phone of its own line, typed into another cell as they are, as `…`.
    `phone_core` is the phone's digits without the 0 or 84 before them. Of fewer than nine digits nothing is replaced. -#}
{% macro without_own_numbers(text, tax_code_digits, phone_core) -%}
replace(
        replace({{ text }}, case when length({{ tax_code_digits }}) >= 9 then {{ tax_code_digits }} else '…' end, '…'),
        case when length({{ phone_core }}) >= 9 then {{ phone_core }} else '…' end, '…'
    )
{%- endmacro %}

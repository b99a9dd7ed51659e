{#- A free text of a line of KC-02 as it may be published: without personal numbers or its line's. Null if blank. -#}
{% macro public_text(text) -%}
case
        when not {{ is_blank(text) }}
            then trim({{ without_personal_number(without_own_numbers(text, "tax_code_digits", "phone_core")) }})
    end
{%- endmacro %}

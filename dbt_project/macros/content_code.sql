{#- A content code as the catalogue writes it: `4,2`, ` 4.2. ` and a number cell 4.2 (kept as `4,2`) are all `4.2`. -#}
{% macro content_code(text) -%}
nullif(
        regexp_replace(
            replace(regexp_replace(translate({{ text }}, '０１２３４５６７８９．，', '0123456789.,'), '[\s\p{Z}]+', '', 'g'), ',', '.'),
            '\.+$', ''
        ), ''
    )
{%- endmacro %}

{#- Where a cell is, in words for a message: `Ô F12 (cột “Thực hiện trong tháng”)`; the row alone if the form's
    column is not in the sheet. -#}
{% macro place_vi(column_letter, header_text, source_row) -%}
coalesce(
        'Ô ' || {{ cell_address(column_letter, source_row) }}
        || ' (cột “' || regexp_replace({{ header_text }}, '\s+', ' ', 'g') || '”)',
        'Dòng ' || cast({{ source_row }} as varchar)
    )
{%- endmacro %}

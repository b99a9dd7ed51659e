{#- A cell's address (F12) from its column's letter and its row; null if the form's column is not in the sheet. -#}
{% macro cell_address(column_letter, source_row) -%}
upper({{ column_letter }}) || cast({{ source_row }} as varchar)
{%- endmacro %}

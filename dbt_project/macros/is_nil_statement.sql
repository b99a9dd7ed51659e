{#- "Không phát sinh" and the like, written where a name stands: there is nothing to report. -#}
{% macro is_nil_statement(text) -%}
coalesce({{ fold(text) }} in ('khong phat sinh', 'khong co', 'khong co phat sinh', 'khong'), false)
{%- endmacro %}

{#- What tells a project from the others of its unit and content: its code, else its folded name. -#}
{% macro project_key(code, name) -%}
coalesce({{ code }}, {{ fold(name) }})
{%- endmacro %}

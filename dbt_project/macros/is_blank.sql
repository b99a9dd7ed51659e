{#- Nothing reported: null, spaces of any kind, dashes, dots. Blank is null in the models, never zero. -#}
{% macro is_blank(text) -%}
coalesce(regexp_full_match({{ text }}, '[\s\p{Z}\p{Pd}\x{2212}\x{200b}\x{feff}\x{2060}_.…''’]*'), true)
{%- endmacro %}

{#- A comparison key: lower case, no accents, đ as d, everything else but letters and digits a single space. -#}
{% macro fold(text) -%}
trim(regexp_replace(replace(strip_accents(lower({{ text }})), 'đ', 'd'), '[^a-z0-9]+', ' ', 'g'))
{%- endmacro %}

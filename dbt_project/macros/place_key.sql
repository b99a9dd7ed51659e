{#- A comparison key of a place's name: as fold(), without spaces, i for y. `A Tiêng` and `Atiêng` are one. -#}
{% macro place_key(text) -%}
replace(replace({{ fold(text) }}, ' ', ''), 'y', 'i')
{%- endmacro %}

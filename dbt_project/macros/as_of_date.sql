{#- The date as of which the warehouse is shown. No model asks the clock: the caller says the date.
    The default only lets the project be parsed without one. -#}
{% macro as_of_date() -%}
cast('{{ var("as_of", env_var("KHUYENCONG_AS_OF_DATE", "9999-12-31")) }}' as date)
{%- endmacro %}

{#- A percentage with two decimals, rounded half up in whole numbers: floats would round 0.125 by luck.
    Null without a denominator above zero. -#}
{% macro pct(numerator, denominator) -%}
case
        when {{ denominator }} > 0
            then cast(
                try_cast(
                    (cast({{ numerator }} as hugeint) * 20000 + cast({{ denominator }} as hugeint))
                    // (2 * cast({{ denominator }} as hugeint)) as decimal(9, 0)
                ) * cast(0.01 as decimal(3, 2)) as decimal(9, 2)
            )
    end
{%- endmacro %}

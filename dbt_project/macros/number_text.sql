{#- The text of a number without the accidents of typing, for the other number macros to read: lower case, no
    accents, ASCII digits and signs, one kind of space and of dash, no stray apostrophe around it. -#}
{% macro number_text(text) -%}
trim(
        regexp_replace(
            regexp_replace(
                translate(
                    strip_accents(lower({{ text }})),
                    '０１２３４５６７８９．，（）＋－−‐‑‒–—đ₫',
                    '0123456789.,()+-------dd'
                ), '[\s\p{Z}\x{200b}\x{2060}\x{feff}]+', ' ', 'g'
            ), '^[ ''’‘`´]+|[ ''’‘`´]+$', '', 'g'
        )
    )
{%- endmacro %}

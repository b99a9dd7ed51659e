{#- A text in lower case with its accents, the tone where older spelling puts it: `Hoà` and `Hòa` are one, `Dơn` and
    `Don` are two. Used only where fold() leaves two places. -#}
{% macro accent_key(text) -%}
{%- set tones = [
    'òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ',
    'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ',
    'ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'
] -%}
{%- for _ in tones %}replace({% endfor -%}
lower(nfc_normalize({{ text }}))
{%- for tone in tones %}, '{{ tone.split()[1] }}', '{{ tone.split()[0] }}'){% endfor %}
{%- endmacro %}

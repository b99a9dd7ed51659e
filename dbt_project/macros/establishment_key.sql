{#- A comparison key of an establishment's name: folded, and the many ways to write a legal form at its beginning made
    one word of cty, htx, dntn, tht, ho. `Cty TNHH MTV Gỗ Việt` and `Công ty TNHH Gỗ Việt` are one; `HTX Gỗ Việt` is
    another. -#}
{% macro establishment_key(text) -%}
{%- set forms = [
    ('cty', '(?:cong ty|c ?ty|ct)(?: (?:trach nhiem huu han|tnhh|mot thanh vien|1 thanh vien|mtv|1tv'
        ~ '|(?:hai|2) thanh vien(?: tro len)?|co phan|cp|hop danh))*|ctcp|tnhh(?: (?:mtv|mot thanh vien))?'),
    ('htx', '(?:lien hiep )?(?:hop tac xa|htx)'),
    ('dntn', 'doanh nghiep(?: tu nhan)?|dntn|dn tn'),
    ('tht', 'to hop tac|tht'),
    ('ho', '(?:ho kinh doanh|hkd|ho kd|ho san xuat|ho ca the|ho gia dinh|co so san xuat|co so sx|cssx|co so|cs)'
        ~ '(?: ca the)?')
] -%}
{%- for _ in forms %}regexp_replace({% endfor -%}
{{ fold(text) }}
{%- for word, form in forms %},
        '^(?:{{ form }})( |$)', '{{ word }}\1'){% endfor %}
{%- endmacro %}

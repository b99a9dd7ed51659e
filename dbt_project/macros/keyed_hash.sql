{#- The first hex digits of a hash of a text under the key of the ledger: equal for equal texts, and, without the key,
    no help in trying out which text it was (a tax code has only ten digits). Hashed twice, as HMAC is. Null if the text
    is, or if the ledger has no key: then the contracts stop the build. -#}
{% macro keyed_hash(text, length) -%}
left(sha256(
        (select key_hex from {{ source('ledger', 'join_key') }}) || sha256(
            (select key_hex from {{ source('ledger', 'join_key') }}) || '|' || {{ text }}
        )
    ), {{ length }})
{%- endmacro %}

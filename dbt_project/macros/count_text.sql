{#- The text of a count after number_text(), without the words around its one number: `khoảng 30 cơ sở` -> `30`. Words
    that multiply or measure (`3 chục`, `5 triệu`, `2 lần`) and signs are left, so that the number is not read; so are
    those around nine digits or more, which are no count but a phone or an identity card (`CMND 123456789`). -#}
{% macro count_text(text) -%}
{%- set key = number_text(text) -%}
{%- set digits = '[0-9](?:[0-9., ]*[0-9])?' -%}
case
        when
            regexp_full_match({{ key }}, '[\p{L}~≈<>≥≤ :.,]*{{ digits }} ?[\p{L} :.,()]*')
            and regexp_matches({{ key }}, '[\p{L}~≈<>≥≤]')
            and not regexp_matches({{ key }}, '(?:[0-9][., ]*){9}')
            and not regexp_matches(
                replace({{ key }}, 'lao dong', ''),
                '\b(?:ty|ti|trieu|tr|nghin|ngan|tram|chuc|ta|dong|vnd|d|phan|nua|ruoi|lan|am|giam)\b|[0-9](?:ty|ti|tr|d|k)\b'
            )
            then regexp_extract({{ key }}, '{{ digits }}')
        else {{ key }}
    end
{%- endmacro %}

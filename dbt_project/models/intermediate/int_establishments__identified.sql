-- One row per kept line of KC-02, with the identity of its establishment. The tax code identifies an enterprise, a
-- cooperative or an organisation. The tax code of a household business is its owner's: name, commune and unit
-- stand for it instead. A kind that nobody stated is treated as a household: the error that harms nobody.
with lines as (
    select * from {{ ref('int_kc02_lines__kept') }}
),

kinds as (
    select
        submission_id,
        source_row,
        unit_code,
        establishment_name,
        commune,
        tax_code_digits,
        {{ fold("coalesce(legal_form, '')") }} as legal_form_key,
        {{ fold("coalesce(establishment_name, '')") }} as name_key,
        {{ fold("coalesce(commune, '')") }} as commune_key
    from lines
),

households as (
    select
        submission_id,
        source_row,
        unit_code,
        name_key,
        commune_key,
        tax_code_digits,
        case
            when regexp_matches(legal_form_key, '^ho\b|\b(ho kinh doanh|hkd|ca the|ho gia dinh|to hop tac)\b') then true
            when regexp_matches(name_key, '^(ho|hkd)\b|\bho kinh doanh\b') then true
            else not (
                regexp_matches(
                    legal_form_key,
                    '\b(cong ty|cty|tnhh|co phan|cp|doanh nghiep|dntn|hop tac xa|htx|co quan|su nghiep|nha nuoc|hoi)\b'
                )
                or regexp_matches(
                    name_key,
                    '^(cong ty|cty|doanh nghiep|dntn|hop tac xa|htx|lien hiep|ubnd|uy ban|phong|trung tam|so|hoi'
                    || '|hiep hoi)\b'
                )
            )
        end as is_household
    from kinds
),

keyed as (
    select
        submission_id,
        source_row,
        is_household,
        case
            when not is_household and tax_code_digits is not null then 'tax_code'
            else 'name'
        end as id_source,
        case
            when not is_household and tax_code_digits is not null then tax_code_digits
            else name_key || '|' || commune_key || '|' || unit_code
        end as identity
    from households
)

select
    submission_id,
    source_row,
    is_household,
    id_source,
    'CS-' || left(md5(identity), 12) as establishment_id
from keyed

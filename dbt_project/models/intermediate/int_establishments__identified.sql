-- One row per kept line of KC-02, with the identity of its establishment. The tax code identifies an enterprise, a
-- cooperative or an organisation. The tax code of a household business is its owner's: name, commune and unit
-- stand for it instead. A kind that nobody stated is treated as a household: the error that harms nobody. A tax code
-- that can't be right identifies nobody; nor does a personal number of twelve digits.
with lines as (
    select * from {{ ref('int_kc02_lines__kept') }}
),

communes as (
    select * from {{ ref('int_communes__matched') }}
),

kinds as (
    select
        lines.submission_id,
        lines.source_row,
        lines.unit_code,
        case
            when lines.tax_code_problem is null and length(lines.tax_code_digits) <> 12 then lines.tax_code_digits
        end as tax_code,
        {{ fold("coalesce(lines.legal_form, '')") }} as legal_form_key,
        {{ fold("coalesce(lines.establishment_name, '')") }} as name_key,
        {{ establishment_key("coalesce(lines.establishment_name, '')") }} as establishment_key,
        coalesce(communes.commune_code, {{ fold("coalesce(lines.commune, '')") }}) as commune_key
    from lines
    left join communes
        on lines.unit_code = communes.unit_code
        and lines.period = communes.period
        and lines.commune = communes.commune
),

households as (
    select
        submission_id,
        source_row,
        unit_code,
        establishment_key,
        commune_key,
        tax_code,
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
        commune_key,
        case
            when not is_household and tax_code is not null then 'tax_code'
            else 'name'
        end as id_source,
        case
            when not is_household and tax_code is not null then tax_code
            else establishment_key || '|' || commune_key || '|' || unit_code
        end as identity
    from households
)

select
    submission_id,
    source_row,
    is_household,
    id_source,
    commune_key,
    'CS-' || left(md5(identity), 12) as establishment_id
from keyed

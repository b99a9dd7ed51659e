-- One row per accepted line of KC-02 with what its establishment may be known by. Private: holds tax codes.
-- kind: 'household' or 'enterprise' (a cooperative and an organisation too) as form or name says; 'unstated' otherwise.
-- tax_code: null if it can't be right, or is a person's number of twelve digits, which makes an unstated one a
-- household.
with lines as (
    select * from {{ ref('int_kc02_lines__kept') }}
    where is_fact_source
),

matched as (
    select * from {{ ref('int_communes__matched') }}
),

communes as (
    select * from {{ ref('int_communes__by_era') }}
),

keyed as (
    select
        lines.submission_id,
        lines.source_row,
        lines.unit_code,
        lines.period,
        lines.establishment_name,
        lines.legal_form,
        lines.commune,
        matched.commune_code,
        matched.commune_name,
        case when lines.tax_code_problem is null then lines.tax_code_digits end as any_tax_code,
        {{ fold("coalesce(lines.legal_form, '')") }} as legal_form_fold,
        {{ fold("coalesce(lines.establishment_name, '')") }} as name_fold,
        {{ establishment_key("coalesce(lines.establishment_name, '')") }} as name_key,
        coalesce(matched.commune_code, {{ fold("coalesce(lines.commune, '')") }}) as commune_key
    from lines
    left join matched
        on lines.unit_code = matched.unit_code
        and lines.period = matched.period
        and lines.commune = matched.commune
),

kinds as (
    select
        submission_id,
        source_row,
        unit_code,
        period,
        establishment_name,
        legal_form,
        commune,
        name_key,
        any_tax_code,
        commune_code,
        commune_name,
        commune_key,
        case when length(any_tax_code) <> 12 then any_tax_code end as tax_code,
        case
            when regexp_matches(legal_form_fold, '^ho\b|\b(ho kinh doanh|hkd|ca the|ho gia dinh|to hop tac)\b')
                then 'household'
            when regexp_matches(name_fold, '^(ho|hkd)\b|\bho kinh doanh\b') then 'household'
            when
                regexp_matches(
                    legal_form_fold,
                    '\b(cong ty|cty|tnhh|co phan|cp|doanh nghiep|dntn|hop tac xa|htx|co quan|su nghiep|nha nuoc|hoi)\b'
                )
                or regexp_matches(
                    name_fold,
                    '^(cong ty|cty|doanh nghiep|dntn|hop tac xa|htx|lien hiep|ubnd|uy ban|phong|trung tam|so|hoi'
                    || '|hiep hoi)\b'
                )
                then 'enterprise'
            when length(any_tax_code) = 12 then 'household'
            else 'unstated'
        end as kind
    from keyed
)

-- a name that is no longer, or not yet, a commune's stands for the era in which it was, or will be
select
    kinds.submission_id,
    kinds.source_row,
    kinds.unit_code,
    kinds.period,
    kinds.establishment_name,
    kinds.legal_form,
    kinds.commune,
    kinds.kind,
    kinds.name_key,
    kinds.tax_code,
    kinds.any_tax_code,
    kinds.commune_code,
    kinds.commune_key,
    communes.era
from kinds
left join communes
    on kinds.commune_code = communes.commune_code
    and kinds.commune_name = communes.commune_name
qualify row_number() over (
    partition by kinds.submission_id, kinds.source_row
    order by greatest(communes.first_day - kinds.period, kinds.period - communes.last_day, 0) asc, communes.era desc
) = 1

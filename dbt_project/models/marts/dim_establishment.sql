-- The rural industrial establishments that were reached, described as in the latest accepted report.
-- No tax code, no contact name, no phone.
with lines as (
    select * from {{ ref('int_kc02_lines__kept') }}
),

identities as (
    select * from {{ ref('int_establishments__identified') }}
),

described as (
    select
        identities.establishment_id,
        lines.establishment_name,
        lines.legal_form,
        lines.unit_code,
        lines.commune,
        lines.industry,
        identities.is_household,
        identities.id_source,
        min(lines.period) over (partition by identities.establishment_id) as first_month,
        max(lines.period) over (partition by identities.establishment_id) as last_month
    from lines
    inner join identities
        on lines.submission_id = identities.submission_id
        and lines.source_row = identities.source_row
    where lines.is_fact_source
    qualify row_number() over (
        partition by identities.establishment_id
        order by lines.period desc, lines.unit_code asc, lines.source_row asc
    ) = 1
)

select
    establishment_id,
    establishment_name,
    legal_form,
    unit_code,
    commune,
    industry,
    is_household,
    id_source,
    first_month,
    last_month
from described

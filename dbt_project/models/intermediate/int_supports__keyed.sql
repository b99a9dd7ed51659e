-- One row per accepted line of KC-02 with the keys that rules compare supports by. Private: holds tax codes.
with lines as (
    select * from {{ ref('int_kc02_lines__kept') }}
    where is_fact_source
),

identities as (
    select * from {{ ref('int_establishments__identified') }}
),

keyed as (
    select
        lines.submission_id,
        lines.source_row,
        lines.unit_code,
        lines.period as month,
        lines.content_code,
        lines.project_code,
        {{ fold("coalesce(lines.support_kind, '')") }} as support_kind_key,
        identities.establishment_id,
        identities.id_source,
        identities.decided_by,
        {{ establishment_key('lines.establishment_name') }} as name_key,
        case when identities.commune_key <> '' then identities.commune_key end as commune_key,
        case when lines.tax_code_problem is null then lines.tax_code_digits end as tax_code
    from lines
    inner join identities
        on lines.submission_id = identities.submission_id
        and lines.source_row = identities.source_row
)

select
    submission_id,
    source_row,
    unit_code,
    month,
    content_code,
    project_code,
    support_kind_key,
    establishment_id,
    id_source,
    decided_by,
    name_key,
    regexp_replace(name_key, '^(?:cty|htx|dntn|tht|ho)(?: |$)', '') as name_core,
    commune_key,
    tax_code
from keyed

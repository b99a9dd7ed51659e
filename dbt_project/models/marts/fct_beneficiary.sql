-- Establishments reached by month, a row per accepted line of KC-02: one establishment, one support.
with lines as (
    select * from {{ ref('int_kc02_lines__kept') }}
),

identities as (
    select * from {{ ref('int_establishments__identified') }}
)

select
    lines.period as month,
    lines.unit_code,
    lines.content_code,
    lines.project_code,
    identities.establishment_id,
    identities.spelling_id,
    identities.tax_code_key,
    lines.support_kind,
    lines.support_vnd,
    lines.counterpart_vnd,
    lines.new_jobs,
    lines.product_count,
    lines.submission_id,
    lines.source_file,
    lines.source_sheet,
    lines.source_row
from lines
inner join identities
    on lines.submission_id = identities.submission_id
    and lines.source_row = identities.source_row
where lines.is_fact_source

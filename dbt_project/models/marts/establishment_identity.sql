-- Who was taken for whom, and why: a row per way in which an establishment was written.
with lines as (
    select * from {{ ref('int_kc02_lines__kept') }}
),

identities as (
    select * from {{ ref('int_establishments__identified') }}
)

select
    identities.spelling_id,
    identities.establishment_id,
    lines.establishment_name,
    lines.legal_form,
    lines.unit_code,
    lines.commune,
    identities.tax_code_key,
    arg_max(identities.decided_by, (lines.period, lines.source_row)) as decided_by,
    arg_max(identities.reason_vi, (lines.period, lines.source_row)) as reason_vi,
    arg_max(identities.establishment_id_by_data, (lines.period, lines.source_row)) as establishment_id_by_data,
    cast(count(*) as integer) as line_count,
    min(lines.period) as first_month,
    max(lines.period) as last_month
from identities
inner join lines
    on identities.submission_id = lines.submission_id
    and identities.source_row = lines.source_row
group by all

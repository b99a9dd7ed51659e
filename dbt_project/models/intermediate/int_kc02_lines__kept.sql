-- One row per line of KC-02 that no rule rejects, of every usable version, with where it comes from.
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
),

rejected as (
    select * from {{ ref('int_lines__rejected') }}
)

select
    lines.submission_id,
    lines.source_row,
    submissions.source_file,
    submissions.source_sheet,
    submissions.unit_code,
    submissions.period,
    submissions.revision,
    submissions.is_fact_source,
    lines.content_code,
    lines.project_code,
    lines.establishment_name,
    lines.tax_code_digits,
    lines.tax_code_problem,
    lines.legal_form,
    lines.commune,
    lines.industry,
    lines.support_kind,
    lines.support_vnd,
    lines.counterpart_vnd,
    lines.new_jobs,
    lines.product_count
from lines
inner join submissions on lines.submission_id = submissions.submission_id
left join rejected
    on lines.submission_id = rejected.submission_id
    and lines.source_row = rejected.source_row
where
    lines.row_kind = 'line'
    and submissions.is_usable
    and rejected.submission_id is null

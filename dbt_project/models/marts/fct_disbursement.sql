-- Money executed by month, unit, content and project, a row per accepted line of KC-01.
with lines as (
    select * from {{ ref('int_kc01_lines__executed') }}
)

select
    period as month,
    unit_code,
    content_code,
    project_code,
    project_name,
    project_key,
    executed_vnd,
    executed_basis,
    months_covered,
    subtracted_vnd,
    planned_vnd,
    executed_to_date_vnd,
    counterpart_vnd,
    submission_id,
    source_file,
    source_sheet,
    source_row
from lines
where is_fact_source

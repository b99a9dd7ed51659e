-- The year's plan by unit and content, a row per accepted line of KC-03. Earlier revisions stay, not current.
with lines as (
    select * from {{ ref('int_kc03_lines__kept') }}
)

select
    cast(year(period) as integer) as year,
    unit_code,
    content_code,
    revision,
    planned_vnd,
    is_current,
    submission_id,
    source_file,
    source_sheet,
    source_row
from lines
where is_fact_source

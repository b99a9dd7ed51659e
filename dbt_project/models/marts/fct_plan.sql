-- The year's plan by unit and content, a row per accepted line of KC-03. Earlier revisions stay, not current. The plan
-- of a unit that began within the year counts from its first month on.
with lines as (
    select * from {{ ref('int_kc03_lines__kept') }}
),

units as (
    select * from {{ ref('int_units__named') }}
)

select
    cast(year(lines.period) as integer) as year,
    lines.unit_code,
    lines.content_code,
    lines.revision,
    lines.planned_vnd,
    lines.is_current,
    cast(
        greatest(lines.period, date_trunc('month', coalesce(units.valid_from, lines.period))) as date
    ) as counts_from,
    lines.submission_id,
    lines.source_file,
    lines.source_sheet,
    lines.source_row
from lines
inner join units on lines.unit_code = units.unit_code
where lines.is_fact_source

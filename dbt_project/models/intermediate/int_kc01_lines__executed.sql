-- One row per kept line of KC-01 with the money of its month, and how that came about. A line that states none, and
-- of whose project nothing can be derived, has null: nothing is known.
with lines as (
    select * from {{ ref('int_kc01_lines__kept') }}
),

derived as (
    select * from {{ ref('int_months__derived') }}
    where executed_basis = 'from_cumulative'
),

covered as (
    select * from {{ ref('int_months__covered') }}
)

select
    lines.submission_id,
    lines.source_row,
    lines.source_file,
    lines.source_sheet,
    lines.unit_code,
    lines.period,
    lines.is_fact_source,
    lines.content_code,
    lines.project_code,
    lines.project_name,
    {{ project_key('lines.project_code', 'lines.project_name') }} as project_key,
    coalesce(lines.executed_vnd, derived.executed_vnd) as executed_vnd,
    case
        when lines.executed_vnd is not null then 'in_month'
        when derived.executed_vnd is not null then 'from_cumulative'
    end as executed_basis,
    case
        when lines.executed_vnd is not null then 1
        when derived.executed_vnd is not null then covered.months_covered
    end as months_covered,
    cast(case when lines.executed_vnd is null then derived.before_vnd end as decimal(18, 0)) as subtracted_vnd,
    lines.planned_vnd,
    lines.executed_to_date_vnd,
    lines.counterpart_vnd
from lines
left join derived
    on lines.submission_id = derived.submission_id
    and lines.source_row = derived.source_row
left join covered
    on derived.submission_id = covered.submission_id
    and derived.content_code = covered.content_code
    and derived.project_key = covered.project_key

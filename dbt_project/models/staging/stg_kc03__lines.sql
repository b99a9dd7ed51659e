-- One row per submitted row of KC-03: what was written, and what it means.
with lines as (
    select * from {{ source('ledger', 'kc03_line') }}
),

submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
),

money_units as (
    select
        submission_id,
        max(money_unit) filter (where field = 'planned') as planned_unit
    from columns
    group by submission_id
),

-- the texts of numbers are cleaned once, for the macros that read them
keyed as (
    select
        lines.submission_id,
        lines.source_row,
        lines.row_kind,
        lines.line_no,
        lines.content_code,
        lines.content_name,
        lines.planned,
        submissions.notation,
        coalesce(money_units.planned_unit, submissions.money_unit) as planned_unit,
        {{ number_text('lines.planned') }} as planned_key
    from lines
    inner join submissions on lines.submission_id = submissions.submission_id
    left join money_units on lines.submission_id = money_units.submission_id
)

select
    submission_id,
    source_row,
    row_kind,
    line_no as line_no_text,
    content_code as content_code_text,
    content_name as content_name_text,
    planned as planned_text,
    {{ content_code('content_code') }} as content_code,
    nullif(trim(content_name), '') as content_name,
    {{ money_vnd('planned', 'planned_unit', 'planned_key', 'notation') }} as planned_vnd,
    {{ money_problem('planned', 'planned_unit', 'planned_key', 'notation') }} as planned_problem
from keyed

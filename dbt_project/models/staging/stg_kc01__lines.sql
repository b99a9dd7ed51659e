-- One row per submitted row of KC-01: what was written, and what it means. A phone in a name stays in its *_text.
with lines as (
    select * from {{ source('ledger', 'kc01_line') }}
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
        max(money_unit) filter (where field = 'planned') as planned_unit,
        max(money_unit) filter (where field = 'executed_in_month') as executed_unit,
        max(money_unit) filter (where field = 'executed_to_date') as executed_to_date_unit,
        max(money_unit) filter (where field = 'counterpart') as counterpart_unit
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
        lines.project_name,
        lines.project_code,
        lines.planned,
        lines.executed_in_month,
        lines.executed_to_date,
        lines.counterpart,
        submissions.notation,
        coalesce(money_units.planned_unit, submissions.money_unit) as planned_unit,
        coalesce(money_units.executed_unit, submissions.money_unit) as executed_unit,
        coalesce(money_units.executed_to_date_unit, submissions.money_unit) as executed_to_date_unit,
        coalesce(money_units.counterpart_unit, submissions.money_unit) as counterpart_unit,
        {{ number_text('lines.planned') }} as planned_key,
        {{ number_text('lines.executed_in_month') }} as executed_key,
        {{ number_text('lines.executed_to_date') }} as executed_to_date_key,
        {{ number_text('lines.counterpart') }} as counterpart_key
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
    project_name as project_name_text,
    project_code as project_code_text,
    planned as planned_text,
    executed_in_month as executed_text,
    executed_to_date as executed_to_date_text,
    counterpart as counterpart_text,
    {{ content_code('content_code') }} as content_code,
    nullif(trim({{ without_personal_number('project_name') }}), '') as project_name,
    case
        when {{ without_personal_number('project_code') }} = project_code then {{ code_key('project_code') }}
    end as project_code,
    {{ money_vnd('planned', 'planned_unit', 'planned_key', 'notation') }} as planned_vnd,
    {{ money_problem('planned', 'planned_unit', 'planned_key', 'notation') }} as planned_problem,
    {{ money_vnd('executed_in_month', 'executed_unit', 'executed_key', 'notation') }} as executed_vnd,
    {{ money_problem('executed_in_month', 'executed_unit', 'executed_key', 'notation') }} as executed_problem,
    {{ money_vnd('executed_to_date', 'executed_to_date_unit', 'executed_to_date_key', 'notation') }}
        as executed_to_date_vnd,
    {{ money_problem('executed_to_date', 'executed_to_date_unit', 'executed_to_date_key', 'notation') }}
        as executed_to_date_problem,
    {{ money_vnd('counterpart', 'counterpart_unit', 'counterpart_key', 'notation') }} as counterpart_vnd,
    {{ money_problem('counterpart', 'counterpart_unit', 'counterpart_key', 'notation') }} as counterpart_problem
from keyed

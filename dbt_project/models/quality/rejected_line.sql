-- quality.rejected_line: every submitted line that is in no fact, with the rules that kept it out.
with lines as (
    select * from {{ ref('int_lines__unioned') }}
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
),

rejections as (
    select * from {{ ref('int_lines__rejected') }}
),

refusals as (
    select * from {{ ref('int_submissions__refused_by') }}
),

-- what a cumulative says of the month, of a version that is usable and does not count
derived_months as (
    select * from {{ ref('int_kc01_lines__executed') }}
),

judged as (
    select
        lines.submission_id,
        lines.form,
        submissions.unit_code,
        submissions.period,
        submissions.source_file,
        submissions.source_sheet,
        lines.source_row,
        case
            when submissions.status = 'refused' then 'refused'
            when not submissions.is_fact_source then 'superseded'
            when rejections.rule_ids is not null then 'rejected'
        end as reason,
        rejections.rule_ids as rejected_by,
        refusals.rule_ids as refused_by,
        coalesce(lines.amount_vnd, derived_months.executed_vnd) as amount_vnd,
        lines.submitted_text
    from lines
    inner join submissions on lines.submission_id = submissions.submission_id
    left join rejections
        on lines.submission_id = rejections.submission_id
        and lines.source_row = rejections.source_row
    left join refusals on lines.submission_id = refusals.submission_id
    left join derived_months
        on lines.submission_id = derived_months.submission_id
        and lines.source_row = derived_months.source_row
)

select
    submission_id,
    form,
    unit_code,
    period,
    source_file,
    source_sheet,
    source_row,
    reason,
    case reason
        when 'refused' then refused_by
        when 'superseded' then 'KC-009'
        else rejected_by
    end as rule_ids,
    amount_vnd,
    submitted_text
from judged
where reason is not null

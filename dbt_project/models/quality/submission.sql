-- quality.submission: every submission seen, what became of it, and where its rows and its money went. The three counts
-- come from three places: submitted from staging, accepted from the facts, rejected from quality.rejected_line.
with submissions as (
    select * from {{ ref('int_submissions__ranked') }}
),

ledger_submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

refusals as (
    select * from {{ ref('int_submissions__refused_by') }}
),

lines as (
    select * from {{ ref('int_lines__unioned') }}
),

derived_months as (
    select * from {{ ref('int_kc01_lines__executed') }}
),

-- a line of KC-01 that states only a cumulative submits what follows from it for the month
submitted_lines as (
    select
        lines.submission_id,
        coalesce(lines.amount_vnd, derived_months.executed_vnd) as amount_vnd,
        lines.is_amount_unreadable
    from lines
    left join derived_months
        on lines.submission_id = derived_months.submission_id
        and lines.source_row = derived_months.source_row
),

rejected_lines as (
    select * from {{ ref('rejected_line') }}
),

fact_lines as (
    select
        submission_id,
        executed_vnd as amount_vnd
    from {{ ref('fct_disbursement') }}
    union all
    select
        submission_id,
        support_vnd as amount_vnd
    from {{ ref('fct_beneficiary') }}
    union all
    select
        submission_id,
        planned_vnd as amount_vnd
    from {{ ref('fct_plan') }}
),

-- A form that a province has added: no model knows it, its lines are kept in the ledger and hold no money of any other.
lines_of_other_forms as (
    select
        submissions.submission_id,
        ledger_submissions.line_count as rows_submitted,
        case when submissions.status = 'accepted' then ledger_submissions.line_count else 0 end as rows_accepted
    from submissions
    inner join ledger_submissions on submissions.submission_id = ledger_submissions.submission_id
    where submissions.form not in ('KC-01', 'KC-02', 'KC-03')
),

submitted as (
    select
        submission_id,
        count(*) as rows_submitted,
        coalesce(sum(amount_vnd), 0) as vnd_submitted,
        count(*) filter (where is_amount_unreadable) as unreadable_count
    from submitted_lines
    group by submission_id
),

accepted as (
    select
        submission_id,
        count(*) as rows_accepted,
        coalesce(sum(amount_vnd), 0) as vnd_accepted
    from fact_lines
    group by submission_id
),

rejected as (
    select
        submission_id,
        count(*) as rows_rejected,
        coalesce(sum(amount_vnd), 0) as vnd_rejected
    from rejected_lines
    group by submission_id
)

select
    submissions.submission_id,
    submissions.source_file,
    submissions.source_sheet,
    submissions.file_sha256,
    submissions.form,
    submissions.unit_code,
    submissions.period,
    submissions.revision,
    submissions.version,
    submissions.status,
    submissions.received_at,
    refusals.rule_ids as refused_by,
    cast(coalesce(submitted.rows_submitted, others.rows_submitted, 0) as integer) as rows_submitted,
    cast(coalesce(accepted.rows_accepted, others.rows_accepted, 0) as integer) as rows_accepted,
    cast(coalesce(rejected.rows_rejected, others.rows_submitted - others.rows_accepted, 0) as integer) as rows_rejected,
    cast(coalesce(submitted.vnd_submitted, 0) as decimal(18, 0)) as vnd_submitted,
    cast(coalesce(accepted.vnd_accepted, 0) as decimal(18, 0)) as vnd_accepted,
    cast(coalesce(rejected.vnd_rejected, 0) as decimal(18, 0)) as vnd_rejected,
    cast(coalesce(submitted.unreadable_count, 0) as integer) as unreadable_count
from submissions
left join refusals on submissions.submission_id = refusals.submission_id
left join submitted on submissions.submission_id = submitted.submission_id
left join accepted on submissions.submission_id = accepted.submission_id
left join rejected on submissions.submission_id = rejected.submission_id
left join lines_of_other_forms as others on submissions.submission_id = others.submission_id

-- One row per submission: may it compete with other versions, or is there a reason to refuse it for itself?
with submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

problems as (
    select * from {{ ref('int_problems__completed') }}
),

rules as (
    select * from {{ ref('rule') }}
),

unit_findings as (
    select * from {{ ref('kc_008') }}
),

closed_out as (
    select * from {{ ref('kc_022') }}
),

holds as (
    select * from {{ ref('kc_014') }}
),

-- a rule id that the catalogue does not know refuses too: an unknown complaint is no reason to trust a file
refusals as (
    select problems.submission_id
    from problems
    left join rules on problems.rule_id = rules.rule_id
    where coalesce(rules.severity, 'refuse') = 'refuse'
    union
    select submission_id from unit_findings
    union
    select submission_id from closed_out
    union
    select submission_id from holds
)

select
    submissions.submission_id,
    submissions.file_sha256,
    submissions.source_file,
    submissions.source_sheet,
    submissions.form,
    submissions.unit_code,
    submissions.period,
    submissions.revision,
    submissions.content_sha256,
    submissions.received_at,
    refusals.submission_id is null
    and submissions.form is not null
    and submissions.unit_code is not null
    and submissions.period is not null as is_admissible
from submissions
left join refusals on submissions.submission_id = refusals.submission_id

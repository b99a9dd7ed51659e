-- What intake and the gates said about a submission. A gate that runs again says the same again: once is enough.
with problems as (
    select * from {{ source('ledger', 'problem') }}
),

submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
)

select distinct
    problems.rule_id,
    problems.submission_id,
    problems.field,
    problems.cell,
    problems.value,
    problems.expected,
    problems.message_vi
from problems
inner join submissions on problems.submission_id = submissions.submission_id

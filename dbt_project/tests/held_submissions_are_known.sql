-- A hold names a submission of the ledger: a mistyped id would hold nothing, in silence. The ledger itself is asked, so
-- that an as-of date before the submission came is no error.
with holds as (
    select * from {{ ref('held_submission') }}
),

submissions as (
    select * from {{ source('ledger', 'submission') }}
)

select
    holds.submission_id,
    holds.reason,
    holds.held_on
from holds
left join submissions on holds.submission_id = submissions.submission_id
where submissions.submission_id is null

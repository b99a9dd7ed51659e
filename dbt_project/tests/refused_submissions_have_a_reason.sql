-- A submission is refused if and only if a rule says why, and a finding tells the sender.
with submissions as (
    select * from {{ ref('submission') }}
),

refusals as (
    select distinct submission_id from {{ ref('finding') }}
    where severity = 'refuse'
)

select
    submissions.submission_id,
    submissions.status,
    submissions.refused_by
from submissions
left join refusals on submissions.submission_id = refusals.submission_id
where
    (submissions.status = 'refused') <> (submissions.refused_by is not null)
    or (submissions.status = 'refused') <> (refusals.submission_id is not null)

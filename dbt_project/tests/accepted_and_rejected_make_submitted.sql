-- Nothing submitted is lost: accepted + rejected = submitted, in rows and in dong, for every submission.
select
    submission_id,
    source_file,
    rows_submitted,
    rows_accepted,
    rows_rejected,
    vnd_submitted,
    vnd_accepted,
    vnd_rejected
from {{ ref('submission') }}
where
    rows_accepted + rows_rejected <> rows_submitted
    or vnd_accepted + vnd_rejected <> vnd_submitted

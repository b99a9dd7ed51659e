-- One row per submission that had come by the as-of date.
with submissions as (
    select * from {{ source('ledger', 'submission') }}
),

files as (
    select * from {{ ref('stg_ledger__files') }}
)

select
    submissions.submission_id,
    submissions.file_sha256,
    files.source_file,
    submissions.sheet as source_sheet,
    submissions.form,
    submissions.unit_code,
    -- a monthly form's period is the first day of its month, a yearly form's the first day of its year
    case
        when submissions.form = 'KC-03' then cast(date_trunc('year', submissions.period) as date)
        else cast(date_trunc('month', submissions.period) as date)
    end as period,
    submissions.revision,
    submissions.money_unit,
    submissions.notation,
    submissions.content_sha256,
    files.has_register_date,
    files.received_at
from submissions
inner join files on submissions.file_sha256 = files.file_sha256

-- One row per submission that had come by the as-of date, of the latest reading of its file: a refused file is read
-- again when reader, forms or units change. That is a change of reference data, not of what was known on a day.
with submissions as (
    select * from {{ source('ledger', 'submission') }}
    qualify recorded_at = max(recorded_at) over (partition by file_sha256)
),

files as (
    select * from {{ ref('stg_ledger__files') }}
)

select
    submissions.submission_id,
    submissions.file_sha256,
    files.source_file,
    {{ without_personal_number('submissions.sheet') }} as source_sheet,
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
    submissions.line_count,
    submissions.content_sha256,
    files.has_register_date,
    files.received_at,
    submissions.recorded_at
from submissions
inner join files on submissions.file_sha256 = files.file_sha256

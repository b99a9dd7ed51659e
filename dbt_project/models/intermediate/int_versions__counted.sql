-- One row per version that counted at some time: it was the best of what had come when it came. A lower revision that
-- arrives after a higher one never counted. Each with the version that it took over from.
with submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where is_usable
),

counted as (
    select
        later.submission_id,
        later.source_file,
        later.form,
        later.unit_code,
        later.period,
        later.received_at,
        later.best_rank
    from submissions as later
    left join submissions as better
        on later.form = better.form
        and later.unit_code = better.unit_code
        and later.period = better.period
        and later.best_rank > better.best_rank
        and later.received_at >= better.received_at
    where better.submission_id is null
)

select
    submission_id,
    source_file,
    form,
    unit_code,
    period,
    received_at,
    lag(submission_id) over (partition by form, unit_code, period order by received_at) as before_submission_id,
    lag(source_file) over (partition by form, unit_code, period order by received_at) as before_file
from counted

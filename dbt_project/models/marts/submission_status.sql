-- Who has reported what, when, and whether in time: a row per expected form, period and unit.
with calendar as (
    select * from {{ ref('int_calendar__expanded') }}
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
),

closed_out as (
    select submission_id from {{ ref('kc_022') }}
),

judged as (
    select
        submissions.submission_id,
        submissions.form,
        submissions.period,
        submissions.unit_code,
        submissions.received_at,
        submissions.version,
        submissions.status,
        submissions.is_usable,
        closed_out.submission_id is not null as is_after_closing
    from submissions
    left join closed_out on submissions.submission_id = closed_out.submission_id
),

received as (
    select
        form,
        period,
        unit_code,
        min(received_at) filter (where is_usable) as received_at,
        max(version) filter (where status = 'accepted') as version,
        max(submission_id) filter (where status = 'accepted') as submission_id,
        count(*) as version_count,
        count(*) filter (where status = 'superseded') as superseded_count,
        count(*) filter (where status = 'refused') as refused_count,
        count(*) filter (where is_after_closing) as after_closing_count
    from judged
    where form is not null and period is not null and unit_code is not null
    group by form, period, unit_code
)

select
    calendar.period as month,
    calendar.unit_code,
    calendar.unit_name,
    calendar.form,
    calendar.due_on,
    received.received_at,
    case
        when received.received_at is not null and cast(received.received_at as date) <= calendar.due_on then 'on_time'
        when received.received_at is not null then 'late'
        when received.after_closing_count > 0 then 'after_closing'
        when received.version_count > 0 then 'refused'
        when calendar.due_on < {{ as_of_date() }} then 'missing'
        else 'awaited'
    end as status,
    received.version,
    cast(coalesce(received.version_count, 0) as integer) as version_count,
    cast(coalesce(received.superseded_count, 0) as integer) as superseded_count,
    cast(coalesce(received.refused_count, 0) as integer) as refused_count,
    cast(coalesce(received.after_closing_count, 0) as integer) as after_closing_count,
    received.submission_id
from calendar
left join received
    on calendar.form = received.form
    and calendar.period = received.period
    and calendar.unit_code = received.unit_code

-- One row per month of the calendar and unit: was its KC-01 expected, and was one accepted? Up to the latest month that
-- any KC-01 was accepted for.
with calendar as (
    select * from {{ ref('int_calendar__expanded') }}
    where form = 'KC-01'
),

accepted as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-01' and status = 'accepted'
),

latest as (
    select max(period) as month from accepted
)

select
    calendar.period as month,
    calendar.unit_code,
    calendar.unit_name,
    accepted.submission_id is not null as has_reported
from calendar
inner join latest on calendar.period <= latest.month
left join accepted
    on calendar.period = accepted.period
    and calendar.unit_code = accepted.unit_code

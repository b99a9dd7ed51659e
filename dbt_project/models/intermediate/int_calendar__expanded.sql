-- One row per form, period and unit that is expected to report: the periods of the calendar that had begun by the as-of
-- date, for the units that existed in them, with the deadline.
with calendar as (
    select * from {{ ref('reporting_calendar') }}
),

units as (
    select * from {{ ref('int_units__named') }}
),

periods as (
    select
        form,
        frequency,
        due_day,
        due_month_offset,
        cast(unnest(generate_series(
            cast(first_period as timestamp),
            cast(least(coalesce(last_period, {{ as_of_date() }}), {{ as_of_date() }}) as timestamp),
            case when frequency = 'yearly' then interval 1 year else interval 1 month end
        )) as date) as period
    from calendar
),

due_months as (
    select
        form,
        frequency,
        period,
        due_day,
        cast(period + to_months(due_month_offset) as date) as due_month,
        case
            when frequency = 'yearly' then cast(period + interval 1 year - interval 1 day as date)
            else last_day(period)
        end as period_end
    from periods
)

select
    due_months.form,
    due_months.period,
    units.unit_code,
    units.unit_name,
    cast(least(
        due_months.due_month + to_days(due_months.due_day - 1), cast(last_day(due_months.due_month) as timestamp)
    ) as date) as due_on
from due_months
inner join units
    on (units.valid_from is null or due_months.period_end >= units.valid_from)
    and (units.valid_to is null or due_months.period <= units.valid_to)

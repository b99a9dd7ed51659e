-- One row per form, period and unit that is expected to report: the periods of the calendar that had begun by the as-of
-- date, for the units that existed in them and had begun by it, with the deadline. A unit that begins within a year
-- plans the rest of it: its deadline counts from its first month.
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

spans as (
    select
        form,
        period,
        due_day,
        due_month_offset,
        case
            when frequency = 'yearly' then cast(period + interval 1 year - interval 1 day as date)
            else last_day(period)
        end as period_end
    from periods
),

expected as (
    select
        spans.form,
        spans.period,
        units.unit_code,
        units.unit_name,
        spans.due_day,
        cast(
            greatest(spans.period, date_trunc('month', coalesce(units.valid_from, spans.period)))
            + to_months(spans.due_month_offset) as date
        ) as due_month
    from spans
    inner join units
        on (units.valid_from is null or least(spans.period_end, {{ as_of_date() }}) >= units.valid_from)
        and (units.valid_to is null or spans.period <= units.valid_to)
)

select
    form,
    period,
    unit_code,
    unit_name,
    cast(least(due_month + to_days(due_day - 1), cast(last_day(due_month) as timestamp)) as date) as due_on
from expected

-- The reporting calendar is written in first days, for forms that exist, by months or years.
select
    form,
    frequency,
    first_period,
    last_period
from {{ ref('reporting_calendar') }}
where
    form not in ('KC-01', 'KC-02', 'KC-03')
    or frequency not in ('monthly', 'yearly')
    or day(first_period) <> 1
    or last_period < first_period
    or (frequency = 'yearly' and month(first_period) <> 1)
    or due_day not between 1 and 31

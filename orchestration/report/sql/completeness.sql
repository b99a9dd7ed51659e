-- How complete the month is, its deadline and that of the month before, and the latest submission that counts.
with progress as (
    select * from marts.programme_progress
    where report_group = 'TOTAL'
),

deadlines as (
    select
        month,
        max(due_on) as due_on
    from marts.submission_status
    where form <> 'KC-03'
    group by month
),

received as (
    select max(received_at) as received_at
    from quality.submission
    where status = 'accepted' and period <= $month
)

select
    progress.units_reported,
    progress.units_expected,
    progress.reports_to_date,
    progress.reports_expected_to_date,
    last_year.reports_to_date as last_year_reports_to_date,
    last_year.reports_expected_to_date as last_year_reports_expected_to_date,
    this_month.due_on,
    month_before.due_on as told_until,
    received.received_at
from progress
cross join received
left join progress as last_year
    on progress.as_of_month - interval 1 year = last_year.as_of_month
    and last_year.reports_to_date > 0
left join deadlines as this_month on progress.as_of_month = this_month.month
left join deadlines as month_before on progress.as_of_month - interval 1 month = month_before.month
where progress.as_of_month = $month

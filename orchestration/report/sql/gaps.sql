-- Reports of money of the year up to the month that do not count, so that the sums lack them.
select
    month,
    unit_name,
    form,
    due_on,
    cast(received_at as date) as received_on,
    status
from marts.submission_status
where
    form = 'KC-01'
    and month between date_trunc('year', $month::date) and $month
    and submission_id is null
order by month, unit_code

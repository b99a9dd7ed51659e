-- Every report that is expected for the month.
select
    month,
    unit_name,
    form,
    due_on,
    cast(received_at as date) as received_on,
    status
from marts.submission_status
where month = $month and form <> 'KC-03'
order by unit_code, form

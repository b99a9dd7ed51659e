-- Who was late, refused or silent, and by how many days?
select
    month,
    unit_code,
    unit_name,
    form,
    status,
    due_on,
    received_at,
    case when status = 'late' then date_diff('day', due_on, cast(received_at as date)) end as days_late
from marts.submission_status
where status not in ('on_time', 'awaited')
order by month, unit_code, form

-- How punctual is each unit over all its reports?
select
    unit_code,
    unit_name,
    count(*) filter (where status = 'on_time') as on_time,
    count(*) filter (where status = 'late') as late,
    count(*) filter (where status = 'refused') as refused,
    count(*) filter (where status = 'missing') as missing,
    sum(superseded_count) as sent_again
from marts.submission_status
group by all
order by on_time, unit_code

-- Figures of earlier months and of the year's plan that a submission after the last report's deadline has changed.
with told as (
    select max(due_on) as told_until
    from marts.submission_status
    where form <> 'KC-03' and month = $month::date - interval 1 month
)

select
    restated.period,
    units.unit_name,
    restated.form,
    contents.content_name_vi,
    restated.project_name,
    restated.before_vnd,
    restated.after_vnd,
    restated.difference_vnd,
    cast(restated.restated_at as date) as restated_on,
    restated.after_file
from marts.restatement as restated
inner join told on cast(restated.restated_at as date) > told.told_until
inner join marts.dim_unit as units on restated.unit_code = units.unit_code
inner join marts.dim_content as contents on restated.content_code = contents.content_code
where
    (restated.form = 'KC-03' and restated.period = date_trunc('year', $month::date))
    or (restated.form <> 'KC-03' and restated.period < $month)
order by restated.restated_at, restated.unit_code, restated.form, restated.content_code, restated.project_code

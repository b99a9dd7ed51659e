-- At most one version of a form, unit and period counts, and one does wherever a version is usable.
select
    form,
    unit_code,
    period,
    count(*) filter (where status = 'accepted') as accepted_count
from {{ ref('submission') }}
where form is not null and unit_code is not null and period is not null and status <> 'refused'
group by form, unit_code, period
having count(*) filter (where status = 'accepted') <> 1

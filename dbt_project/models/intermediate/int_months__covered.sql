-- One row per month derived from a cumulative, with the earlier months whose money may be part of it: those after the
-- last month that was settled (the sum of the months was its cumulative) of which the project's own money is not
-- known. Not known: no accepted report; a rejected line of the project, or one without a project; a cumulative that
-- the months do not make; or a report of cumulatives only that leaves the project out.
with months as (
    select * from {{ ref('int_months__derived') }}
),

units as (
    select * from {{ ref('int_units__named') }}
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-01' and status = 'accepted'
),

lines as (
    select * from {{ ref('stg_kc01__lines') }}
),

rejected as (
    select * from {{ ref('int_lines__rejected') }}
),

rejected_projects as (
    select distinct
        lines.submission_id,
        {{ project_key('lines.project_code', 'lines.project_name') }} as project_key
    from rejected
    inner join lines
        on rejected.submission_id = lines.submission_id
        and rejected.source_row = lines.source_row
),

reports as (
    select
        submissions.submission_id,
        submissions.unit_code,
        submissions.period as month,
        coalesce(
            bool_and(months.in_month_vnd is null) and bool_or(months.to_date_vnd is not null), false
        ) as has_cumulatives_only
    from submissions
    left join months on submissions.submission_id = months.submission_id
    group by submissions.submission_id, submissions.unit_code, submissions.period
),

firsts as (
    select
        unit_code,
        year(month) as year,
        content_code,
        project_key,
        min(month) as month
    from months
    where is_fact_source
    group by unit_code, year(month), content_code, project_key
),

earlier as (
    select
        months.submission_id,
        months.unit_code,
        months.content_code,
        months.project_key,
        cast(unnest(generate_series(
            cast(greatest(
                date_trunc('year', months.month),
                coalesce(date_trunc('month', units.valid_from), date_trunc('year', months.month)),
                coalesce(months.settled_month + interval 1 month, date_trunc('year', months.month))
            ) as timestamp),
            cast(months.month - interval 1 month as timestamp),
            interval 1 month
        )) as date) as month
    from months
    left join units on months.unit_code = units.unit_code
    where months.executed_basis = 'from_cumulative'
),

unknown as (
    select distinct
        earlier.submission_id,
        earlier.content_code,
        earlier.project_key,
        earlier.month
    from earlier
    left join reports
        on earlier.unit_code = reports.unit_code
        and earlier.month = reports.month
    left join rejected_projects
        on reports.submission_id = rejected_projects.submission_id
        and (rejected_projects.project_key is null or earlier.project_key = rejected_projects.project_key)
    left join months as own
        on reports.submission_id = own.submission_id
        and earlier.content_code = own.content_code
        and earlier.project_key = own.project_key
    left join firsts
        on earlier.unit_code = firsts.unit_code
        and year(earlier.month) = firsts.year
        and earlier.month > firsts.month
        and earlier.content_code = firsts.content_code
        and earlier.project_key = firsts.project_key
    where
        reports.submission_id is null
        or rejected_projects.submission_id is not null
        or own.to_date_vnd is not null
        or (own.submission_id is null and firsts.month is not null and reports.has_cumulatives_only)
)

select
    months.submission_id,
    months.content_code,
    months.project_key,
    cast(1 + count(unknown.month) as integer) as months_covered,
    string_agg(strftime(unknown.month, '%m/%Y'), ', ' order by unknown.month) as unknown_months
from months
left join unknown
    on months.submission_id = unknown.submission_id
    and months.content_code = unknown.content_code
    and months.project_key = unknown.project_key
where months.executed_basis = 'from_cumulative'
group by months.submission_id, months.content_code, months.project_key

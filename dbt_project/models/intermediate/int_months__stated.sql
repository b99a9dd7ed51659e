-- One row per usable KC-01, content and project: what its kept lines state of the month and to date. A project that
-- states only a cumulative may have a problem that forbids to derive the month from it (docs/months.md):
-- 'shared': several of its lines state one, each its own or all of them the project's;
-- 'renamed': it is new, and another project with money, of the same content or with the same code, has gone from the
-- report since: its cumulative may hold the other's money.
with lines as (
    select
        submission_id,
        source_row,
        unit_code,
        period as month,
        is_fact_source,
        content_code,
        {{ project_key('project_code', 'project_name') }} as project_key,
        executed_vnd,
        executed_to_date_vnd
    from {{ ref('int_kc01_lines__kept') }}
),

stated as (
    select
        submission_id,
        unit_code,
        month,
        is_fact_source,
        content_code,
        project_key,
        min(source_row) filter (where executed_to_date_vnd is not null) as source_row,
        sum(executed_vnd) as in_month_vnd,
        sum(executed_to_date_vnd) as to_date_vnd,
        max(executed_to_date_vnd) as greatest_to_date_vnd,
        count(executed_vnd) = 0 and count(executed_to_date_vnd) > 0 as is_cumulative,
        count(executed_to_date_vnd) > 1 as is_shared
    from lines
    group by submission_id, unit_code, month, is_fact_source, content_code, project_key
),

projects as (
    select
        unit_code,
        year(month) as year,
        content_code,
        project_key,
        min(month) as first_month,
        min(month) filter (where in_month_vnd > 0 or to_date_vnd > 0) as first_paid_month
    from stated
    where is_fact_source
    group by unit_code, year(month), content_code, project_key
),

-- paid before the project was first named, and not in this report any more
gone as (
    select distinct
        stated.submission_id,
        stated.content_code,
        stated.project_key
    from stated
    left join projects as own
        on stated.unit_code = own.unit_code
        and year(stated.month) = own.year
        and stated.content_code = own.content_code
        and stated.project_key = own.project_key
    inner join projects as others
        on stated.unit_code = others.unit_code
        and year(stated.month) = others.year
        and (stated.content_code = others.content_code or stated.project_key = others.project_key)
        and others.first_paid_month < least(coalesce(own.first_month, stated.month), stated.month)
    left join stated as listed
        on stated.submission_id = listed.submission_id
        and others.content_code = listed.content_code
        and others.project_key = listed.project_key
    where stated.is_cumulative and listed.submission_id is null
)

select
    stated.submission_id,
    stated.unit_code,
    stated.month,
    stated.is_fact_source,
    stated.content_code,
    stated.project_key,
    stated.source_row,
    stated.in_month_vnd,
    stated.to_date_vnd,
    stated.greatest_to_date_vnd,
    stated.is_cumulative,
    case
        when stated.is_cumulative and stated.is_shared then 'shared'
        when gone.submission_id is not null then 'renamed'
    end as problem
from stated
left join gone
    on stated.submission_id = gone.submission_id
    and stated.content_code = gone.content_code
    and stated.project_key = gone.project_key

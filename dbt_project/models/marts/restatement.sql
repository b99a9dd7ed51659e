-- What a later version changed, figure by figure. Only differences. Where the month after a restated one is derived
-- from a cumulative, it has changed too, by as much the other way (docs/months.md), if it had come by then.
with versions as (
    select * from {{ ref('int_versions__counted') }}
    where before_submission_id is not null
),

figures as (
    select * from {{ ref('int_figures__by_version') }}
),

months as (
    select * from {{ ref('int_months__derived') }}
    where is_fact_source
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
),

befores as (
    select
        versions.submission_id,
        figures.figure,
        figures.content_code,
        figures.project_key,
        figures.project_code,
        figures.project_name,
        figures.amount_vnd
    from versions
    inner join figures on versions.before_submission_id = figures.submission_id
),

afters as (
    select
        versions.submission_id,
        figures.figure,
        figures.content_code,
        figures.project_key,
        figures.project_code,
        figures.project_name,
        figures.amount_vnd
    from versions
    inner join figures on versions.submission_id = figures.submission_id
),

compared as (
    select
        coalesce(afters.submission_id, befores.submission_id) as submission_id,
        coalesce(afters.figure, befores.figure) as figure,
        coalesce(afters.content_code, befores.content_code) as content_code,
        coalesce(afters.project_key, befores.project_key) as project_key,
        coalesce(afters.project_code, befores.project_code) as project_code,
        coalesce(afters.project_name, befores.project_name) as project_name,
        befores.amount_vnd as before_vnd,
        afters.amount_vnd as after_vnd
    from befores
    full outer join afters
        on befores.submission_id = afters.submission_id
        and befores.figure = afters.figure
        and befores.content_code = afters.content_code
        and befores.project_key = afters.project_key
),

-- the next derived month holds the difference; those after it are as they were
next_months as (
    select
        versions.submission_id,
        months.submission_id as month_submission_id,
        months.month,
        months.content_code,
        months.project_key,
        months.executed_vnd
    from versions
    inner join months
        on versions.form = 'KC-01'
        and versions.unit_code = months.unit_code
        and year(versions.period) = year(months.month)
        and versions.period < months.month
        and months.executed_basis = 'from_cumulative'
    qualify row_number() over (
        partition by versions.submission_id, months.content_code, months.project_key order by months.month
    ) = 1
),

moved as (
    select
        next_months.month as period,
        compared.submission_id,
        compared.figure,
        compared.content_code,
        compared.project_code,
        compared.project_name,
        next_months.executed_vnd + coalesce(restated_months.executed_vnd, 0) as both_vnd,
        coalesce(compared.before_vnd, 0) as restated_before_vnd,
        coalesce(compared.after_vnd, 0) as restated_after_vnd
    from compared
    inner join versions on compared.submission_id = versions.submission_id
    inner join next_months
        on compared.submission_id = next_months.submission_id
        and compared.content_code = next_months.content_code
        and compared.project_key = next_months.project_key
    inner join submissions
        on next_months.month_submission_id = submissions.submission_id
        and versions.received_at > submissions.received_at
    left join months as restated_months
        on versions.unit_code = restated_months.unit_code
        and versions.period = restated_months.month
        and compared.content_code = restated_months.content_code
        and compared.project_key = restated_months.project_key
    where compared.figure = 'executed_vnd'
),

-- no month was ever derived below zero: it was not known then
restated as (
    select
        versions.period,
        compared.submission_id,
        compared.figure,
        compared.content_code,
        compared.project_code,
        compared.project_name,
        compared.before_vnd,
        compared.after_vnd
    from compared
    inner join versions on compared.submission_id = versions.submission_id
    union all
    select
        period,
        submission_id,
        figure,
        content_code,
        project_code,
        project_name,
        case when both_vnd >= restated_before_vnd then both_vnd - restated_before_vnd end as before_vnd,
        case when both_vnd >= restated_after_vnd then both_vnd - restated_after_vnd end as after_vnd
    from moved
)

select
    restated.period,
    versions.unit_code,
    versions.form,
    restated.figure,
    restated.content_code,
    restated.project_code,
    restated.project_name,
    cast(restated.before_vnd as decimal(18, 0)) as before_vnd,
    cast(restated.after_vnd as decimal(18, 0)) as after_vnd,
    cast(coalesce(restated.after_vnd, 0) - coalesce(restated.before_vnd, 0) as decimal(18, 0)) as difference_vnd,
    versions.before_submission_id,
    versions.submission_id as after_submission_id,
    versions.before_file,
    versions.source_file as after_file,
    versions.received_at as restated_at
from restated
inner join versions on restated.submission_id = versions.submission_id
where restated.before_vnd is distinct from restated.after_vnd

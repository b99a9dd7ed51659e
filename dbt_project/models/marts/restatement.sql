-- What a later version changed, figure by figure. Only differences.
with versions as (
    select * from {{ ref('int_versions__counted') }}
    where before_submission_id is not null
),

figures as (
    select * from {{ ref('int_figures__by_version') }}
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
)

select
    versions.period,
    versions.unit_code,
    versions.form,
    compared.figure,
    compared.content_code,
    compared.project_code,
    compared.project_name,
    compared.before_vnd,
    compared.after_vnd,
    cast(coalesce(compared.after_vnd, 0) - coalesce(compared.before_vnd, 0) as decimal(18, 0)) as difference_vnd,
    versions.before_submission_id,
    versions.submission_id as after_submission_id,
    versions.before_file,
    versions.source_file as after_file,
    versions.received_at as restated_at
from compared
inner join versions on compared.submission_id = versions.submission_id
where compared.before_vnd is distinct from compared.after_vnd

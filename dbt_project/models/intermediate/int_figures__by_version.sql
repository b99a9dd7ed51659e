-- One row per figure of a usable version: the sum of its kept lines by content and project (or, without a code, by the
-- project's folded name).
with kc01 as (
    select
        submission_id,
        'executed_vnd' as figure,
        content_code,
        project_code,
        project_key,
        project_name,
        executed_vnd as amount_vnd
    from {{ ref('int_kc01_lines__executed') }}
),

kc02 as (
    select
        submission_id,
        'support_vnd' as figure,
        content_code,
        project_code,
        coalesce(project_code, '') as project_key,
        cast(null as varchar) as project_name,
        support_vnd as amount_vnd
    from {{ ref('int_kc02_lines__kept') }}
),

kc03 as (
    select
        submission_id,
        'planned_vnd' as figure,
        content_code,
        cast(null as varchar) as project_code,
        '' as project_key,
        cast(null as varchar) as project_name,
        planned_vnd as amount_vnd
    from {{ ref('int_kc03_lines__kept') }}
),

figures as (
    select
        submission_id,
        figure,
        content_code,
        project_code,
        project_key,
        project_name,
        amount_vnd
    from kc01
    union all
    select
        submission_id,
        figure,
        content_code,
        project_code,
        project_key,
        project_name,
        amount_vnd
    from kc02
    union all
    select
        submission_id,
        figure,
        content_code,
        project_code,
        project_key,
        project_name,
        amount_vnd
    from kc03
)

select
    submission_id,
    figure,
    content_code,
    project_key,
    max(project_code) as project_code,
    max(project_name) as project_name,
    cast(sum(amount_vnd) as decimal(18, 0)) as amount_vnd
from figures
group by submission_id, figure, content_code, project_key

-- The projects that have a code, described as in the latest accepted report that names them.
with disbursements as (
    select * from {{ ref('fct_disbursement') }}
),

beneficiaries as (
    select * from {{ ref('fct_beneficiary') }}
),

mentions as (
    select
        project_code,
        unit_code,
        content_code,
        project_name,
        planned_vnd,
        month,
        1 as form_order,
        source_row
    from disbursements
    where project_code is not null
    union all
    -- KC-02 gives the code only: it describes a project that KC-01 never named
    select
        project_code,
        unit_code,
        content_code,
        null as project_name,
        null as planned_vnd,
        month,
        2 as form_order,
        source_row
    from beneficiaries
    where project_code is not null
),

-- what a later month leaves blank stays as it was last stated
described as (
    select
        project_code,
        unit_code,
        first(content_code order by form_order asc, month desc, source_row asc) as content_code,
        first(project_name order by month desc, source_row asc) filter (where project_name is not null) as project_name,
        first(planned_vnd order by month desc, source_row asc) filter (where planned_vnd is not null) as planned_vnd,
        min(month) as first_month,
        max(month) as last_month
    from mentions
    group by project_code, unit_code
)

select
    project_code,
    unit_code,
    content_code,
    project_name,
    first_month,
    last_month,
    planned_vnd
from described

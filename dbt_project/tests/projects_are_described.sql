-- Every project code of a fact has its row in dim_project (a key of two columns: unit and code).
with mentions as (
    select
        unit_code,
        project_code
    from {{ ref('fct_disbursement') }}
    union
    select
        unit_code,
        project_code
    from {{ ref('fct_beneficiary') }}
),

projects as (
    select * from {{ ref('dim_project') }}
)

select
    mentions.unit_code,
    mentions.project_code
from mentions
left join projects
    on mentions.unit_code = projects.unit_code
    and mentions.project_code = projects.project_code
where mentions.project_code is not null and projects.project_code is null

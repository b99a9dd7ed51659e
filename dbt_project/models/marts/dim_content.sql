-- The contents of industrial promotion, and the group of the report each belongs to.
with contents as (
    select * from {{ ref('content') }}
),

report_groups as (
    select * from {{ ref('report_group') }}
),

parents as (
    select distinct parent_code from contents
)

select
    contents.content_code,
    contents.parent_code as parent_content_code,
    contents.content_name_vi,
    contents.report_group,
    report_groups.report_group_name_vi,
    report_groups.report_group_order,
    parents.parent_code is null as is_leaf
from contents
inner join report_groups on contents.report_group = report_groups.report_group
left join parents on contents.content_code = parents.parent_code

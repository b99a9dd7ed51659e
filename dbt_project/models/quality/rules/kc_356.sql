-- KC-356 (warn): the rows of a content in KC-01 plan more for the year than the unit's plan (KC-03) has for the
-- content. A project that stands in several rows of a month is counted once, with its greatest plan. Noted at the
-- first row.
with disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where planned_vnd is not null
),

plans as (
    select * from {{ ref('int_plans__beside_reports') }}
),

cells as (
    select * from {{ ref('int_cells__located') }}
    where field = 'planned'
),

by_project as (
    select
        submission_id,
        content_code,
        {{ project_key('project_code', 'project_name') }} as project_key,
        min(source_row) as source_row,
        max(planned_vnd) as planned_vnd
    from disbursements
    group by submission_id, content_code, {{ project_key('project_code', 'project_name') }}
),

by_content as (
    select
        submission_id,
        content_code,
        min(source_row) as source_row,
        sum(planned_vnd) as planned_vnd
    from by_project
    group by submission_id, content_code
)

select
    'KC-356' as rule_id,
    by_content.submission_id,
    by_content.source_row,
    'planned' as field,
    cells.cell,
    {{ vnd_text('by_content.planned_vnd') }} as value,
    'Không quá ' || {{ vnd_text('plans.planned_vnd') }} as expected,
    cells.place_vi || ': kế hoạch năm của các dòng thuộc nội dung ' || by_content.content_code || ' cộng lại là '
    || {{ vnd_text('by_content.planned_vnd') }} || ', nhiều hơn kế hoạch '
    || {{ vnd_text('plans.planned_vnd') }} || ' của nội dung này ở KC-03. Hãy kiểm tra, hoặc gửi kế hoạch điều chỉnh.'
        as message_vi
from by_content
inner join plans
    on by_content.submission_id = plans.submission_id
    and by_content.content_code = plans.content_code
inner join cells
    on by_content.submission_id = cells.submission_id
    and by_content.source_row = cells.source_row
where by_content.planned_vnd > plans.planned_vnd

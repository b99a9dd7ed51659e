-- KC-358 (warn): a unit executed money for a content that its plan (KC-03) does not have, or has with zero. Noted in
-- each month, at the content's first row with money. A unit without any plan of the year is missing, which is no
-- finding.
with disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where executed_vnd > 0
),

plans as (
    select * from {{ ref('int_plans__beside_reports') }}
    where planned_vnd = 0
),

cells as (
    select * from {{ ref('int_executed_cells__located') }}
),

by_content as (
    select
        submission_id,
        content_code,
        min(source_row) as source_row,
        sum(executed_vnd) as executed_vnd
    from disbursements
    group by submission_id, content_code
)

select
    'KC-358' as rule_id,
    by_content.submission_id,
    by_content.source_row,
    cells.field,
    cells.cell,
    {{ vnd_text('by_content.executed_vnd') }} as value,
    'Nội dung có trong kế hoạch năm của đơn vị (KC-03)' as expected,
    cells.place_vi || ': trong tháng đã thực hiện ' || {{ vnd_text('by_content.executed_vnd') }} || ' cho nội dung '
    || by_content.content_code || ', nhưng kế hoạch năm của đơn vị (KC-03) không có nội dung này. Hãy kiểm tra mã nội'
    || ' dung, hoặc gửi kế hoạch điều chỉnh.' as message_vi
from by_content
inner join plans
    on by_content.submission_id = plans.submission_id
    and by_content.content_code = plans.content_code
inner join cells
    on by_content.submission_id = cells.submission_id
    and by_content.source_row = cells.source_row

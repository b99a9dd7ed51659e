-- KC-334 (warn): an establishment that stands twice in a month for the same thing: content, project and kind of support
-- are the same, amounts differ (an identical line is KC-107).
with supports as (
    select * from {{ ref('int_supports__keyed') }}
),

repeated as (
    select
        submission_id,
        source_row,
        min(source_row) over (
            partition by submission_id, establishment_id, content_code, coalesce(project_code, ''), support_kind_key
        ) as first_row
    from supports
)

select
    'KC-334' as rule_id,
    submission_id,
    source_row,
    cast(null as varchar) as field,
    cast(null as varchar) as cell,
    cast(null as varchar) as value,
    'Một cơ sở ghi một lần cho mỗi khoản hỗ trợ' as expected,
    'Dòng ' || cast(source_row as varchar) || ' ghi cùng cơ sở, nội dung, đề án và hình thức thụ hưởng với dòng '
    || cast(first_row as varchar) || '. Hệ thống tính cả hai dòng; nếu là một khoản, hãy gộp lại; nếu là hai, hãy ghi '
    || 'mã đề án hoặc hình thức thụ hưởng cho rõ.' as message_vi
from repeated
where source_row > first_row

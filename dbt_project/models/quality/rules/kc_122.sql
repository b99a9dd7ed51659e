-- KC-122 (reject): the name of a line is that of a total, which intake did not know as one ("Tổng cộng tháng 7"): it
-- would be counted twice.
with cells as (
    select * from {{ ref('int_cells__located') }}
    where row_kind = 'line' and kind = 'name'
)

select
    'KC-122' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    case field when 'project_name' then 'Tên nội dung hoặc tên đề án' else 'Tên một cơ sở' end as expected,
    place_vi || ' ghi một dòng cộng (“' || value || '”) chứ không phải một khoản. Dòng cộng chỉ ghi “Tổng cộng” '
    || 'hoặc “Cộng”; các khoản ghi từng dòng, có tên.' as message_vi
from cells
where
    regexp_full_match(
        {{ fold('value') }},
        '(?:[ivx]+ )?(?:tong cong|tong so|tong|cong|luy ke|cong luy ke)'
        || '(?: (?:thang|quy|nam|ca nam|dau nam|tu dau nam|kinh phi|so tien|so co so|muc|phan|nhom|cac)\b.*)?'
    )

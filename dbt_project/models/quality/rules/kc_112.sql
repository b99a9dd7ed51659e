-- KC-112 (reject): a date or a time stands where a number belongs: the spreadsheet made one of what was typed (1.5
-- became 1 May).
with cells as (
    select * from {{ ref('int_cells__located') }}
)

select
    'KC-112' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    'Một con số, ô định dạng là số' as expected,
    place_vi || ': ô chứa ngày giờ “' || value || '” thay cho con số; có thể bảng tính đã tự đổi con số thành ngày. '
    || 'Hãy định dạng ô là số rồi ghi lại con số.' as message_vi
from cells
where row_kind = 'line' and problem = 'date'

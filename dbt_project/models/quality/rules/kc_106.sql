-- KC-106 (reject): a number has two readings, a thousand apart. Which one is meant is never guessed.
with cells as (
    select * from {{ ref('int_cells__located') }}
)

select
    'KC-106' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    'Một cách ghi chỉ đọc được một cách, ví dụ 1.234 hoặc 1,2340' as expected,
    place_vi || ': “' || value
    || '” đọc được hai cách (dấu phân cách hàng nghìn hay dấu thập phân). Hãy ghi dấu chấm cho hàng nghìn (1.234), '
    || 'dấu phẩy cho phần lẻ (1,2340), hoặc định dạng ô là số.' as message_vi
from cells
where row_kind = 'line' and problem = 'ambiguous'

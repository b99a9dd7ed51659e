-- KC-104 (reject): an amount is below zero.
with cells as (
    select * from {{ ref('int_cells__located') }}
)

select
    'KC-104' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    'Từ 0 trở lên' as expected,
    place_vi || ': số tiền “' || value
    || '” là số âm. Khoản giảm thì gửi lại biểu đã sửa của tháng có khoản đó, không ghi số âm.' as message_vi
from cells
where row_kind = 'line' and kind = 'money' and number < 0

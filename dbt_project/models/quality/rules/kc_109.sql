-- KC-109 (reject): a percentage stands where an amount belongs.
with cells as (
    select * from {{ ref('int_cells__located') }}
)

select
    'KC-109' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    'Số tiền, ví dụ 1.234,5' as expected,
    place_vi || ': “' || value || '” là tỷ lệ phần trăm, không phải số tiền. Hãy ghi số tiền; '
    || 'tỷ lệ thì ghi ở cột ghi chú.' as message_vi
from cells
where row_kind = 'line' and kind = 'money' and problem = 'percent'

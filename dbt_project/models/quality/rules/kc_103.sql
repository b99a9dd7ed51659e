-- KC-103 (reject): an amount is not a number, or out of range. A phone number in its place is KC-121.
with cells as (
    select * from {{ ref('int_cells__located') }}
)

select
    'KC-103' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    'Một con số, ví dụ 1.234,5' as expected,
    place_vi || ': không đọc được số tiền “' || value
    || '”. Hãy ghi một con số, ví dụ 1.234,5; để trống nếu không phát sinh.' as message_vi
from cells
where
    row_kind = 'line' and kind = 'money' and problem = 'unreadable'
    and trim({{ without_personal_number('value') }}) <> '…'

-- KC-105 (reject): a count of jobs or products is not a whole number of zero or more. A phone number in its
-- place is KC-121.
with cells as (
    select * from {{ ref('int_cells__located') }}
)

select
    'KC-105' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    'Số nguyên từ 0 trở lên' as expected,
    place_vi || ': “' || value || '” không phải là số nguyên từ 0 trở lên.' as message_vi
from cells
where
    row_kind = 'line' and kind = 'count' and (problem = 'unreadable' or number < 0)
    and trim({{ without_personal_number('value') }}) <> '…'

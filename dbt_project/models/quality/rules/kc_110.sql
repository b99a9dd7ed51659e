-- KC-110 (reject): an amount has words around it (khoảng, gần, tạm tính): it may be an estimate, and what is paid is
-- none.
with cells as (
    select * from {{ ref('int_cells__located') }}
)

select
    'KC-110' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    'Một con số, không kèm lời' as expected,
    place_vi || ': số tiền “' || value || '” có kèm lời nên không chắc là số thực chi. '
    || 'Hãy chỉ ghi con số, ví dụ 1.234,5; lời giải thích thì ghi ở cột ghi chú.' as message_vi
from cells
where row_kind = 'line' and kind = 'money' and problem = 'worded'

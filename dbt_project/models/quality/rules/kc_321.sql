-- KC-321 (warn): a count has words around its number (khoảng 30 cơ sở); the number is used.
with cells as (
    select * from {{ ref('int_cells__located') }}
)

select
    'KC-321' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    'Chỉ một con số' as expected,
    place_vi || ': “' || value || '” được hiểu là ' || cast(cast(number as bigint) as varchar)
    || '. Hãy chỉ ghi con số; lời giải thích thì ghi ở cột ghi chú.' as message_vi
from cells
where row_kind = 'line' and kind = 'count' and number is not null and {{ number_problem('value') }} = 'worded'

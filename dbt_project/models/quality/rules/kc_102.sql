-- KC-102 (reject): the content code is not in the catalogue of contents.
with cells as (
    select * from {{ ref('int_cells__located') }}
),

contents as (
    select * from {{ ref('content') }}
)

select
    'KC-102' as rule_id,
    cells.submission_id,
    cells.source_row,
    cells.field,
    cells.cell,
    cells.value,
    'Một mã trong danh mục nội dung khuyến công, ví dụ 3.2' as expected,
    cells.place_vi || ': mã nội dung “' || cells.value
    || '” không có trong danh mục. Hãy ghi một mã của danh mục nội dung khuyến công, ví dụ 3.2.' as message_vi
from cells
left join contents on {{ content_code('cells.value') }} = contents.content_code
where
    cells.row_kind = 'line'
    and cells.kind = 'code'
    and not {{ is_blank('cells.value') }}
    and contents.content_code is null

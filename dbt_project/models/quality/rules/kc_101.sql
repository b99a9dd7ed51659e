-- KC-101 (reject): a cell that every line must have is empty.
with cells as (
    select * from {{ ref('int_cells__located') }}
)

select
    'KC-101' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    'Không để trống' as expected,
    place_vi || ' để trống. Dòng số liệu phải có '
    || case field
        when 'content_code' then 'mã nội dung khuyến công.'
        when 'project_name' then 'tên nội dung hoặc tên đề án.'
        else 'tên cơ sở công nghiệp nông thôn.'
    end as message_vi
from cells
where row_kind = 'line' and is_required and {{ is_blank('value') }}

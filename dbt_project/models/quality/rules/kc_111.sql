-- KC-111 (reject): a number is an error of the spreadsheet (#REF!, #DIV/0!), or a formula that was never computed.
with cells as (
    select * from {{ ref('int_cells__located') }}
)

select
    'KC-111' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    'Một con số, hoặc công thức có kết quả' as expected,
    place_vi || ': ô báo lỗi “' || value || '” thay cho con số. '
    || 'Hãy sửa công thức, hoặc ghi con số vào ô rồi lưu lại tệp.' as message_vi
from cells
where row_kind = 'line' and problem = 'error'

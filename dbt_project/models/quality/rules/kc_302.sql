-- KC-302 (warn): a total row differs from the sum of its lines. The lines count; the total is never used.
with totals as (
    select * from {{ ref('int_totals__compared') }}
)

select
    'KC-302' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    {{ vnd_text('expected_vnd') }} as expected,
    place_vi || ': dòng cộng ghi ' || {{ vnd_text('stated_vnd') }} || ', tổng các dòng là '
    || {{ vnd_text('expected_vnd') }} || ', chênh lệch ' || {{ vnd_text('stated_vnd - expected_vnd') }}
    || '. Hệ thống dùng số của từng dòng; hãy kiểm tra công thức cộng.' as message_vi
from totals
where is_different

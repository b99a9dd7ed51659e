-- KC-022 (refuse): the month is closed, and this came later. What counts is when the warehouse read it, not the date in
-- the register: a closed month does not change behind anybody's back. Re-opened, it counts.
with submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

closings as (
    select * from {{ ref('stg_ledger__closings') }}
    where is_closed
)

select
    'KC-022' as rule_id,
    submissions.submission_id,
    cast(null as integer) as source_row,
    cast(null as varchar) as field,
    cast(null as varchar) as cell,
    cast(null as varchar) as value,
    'Biểu gửi trước khi khóa số liệu, hoặc mở lại tháng báo cáo' as expected,
    'Số liệu tháng ' || strftime(submissions.period, '%m/%Y') || ' đã khóa ngày '
    || strftime(closings.changed_at, '%d/%m/%Y') || '; biểu này đến sau nên chưa được tính. '
    || 'Hãy liên hệ cán bộ dữ liệu của Sở nếu cần mở lại tháng báo cáo.' as message_vi
from submissions
inner join closings on submissions.period = closings.month
where submissions.form <> 'KC-03' and submissions.recorded_at > closings.changed_at

-- KC-368 (warn): KC-01 has nothing executed, or has no line at all, while the same month's KC-02 has support: the
-- money was forgotten, or stands in the wrong column. Not where a line of KC-01 was rejected. About the whole KC-01.
with submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-01' and status = 'accepted'
),

disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where executed_vnd > 0
),

beneficiaries as (
    select * from {{ ref('fct_beneficiary') }}
),

rejected_lines as (
    select * from {{ ref('int_lines__rejected') }}
),

supported as (
    select
        unit_code,
        month,
        sum(support_vnd) as support_vnd
    from beneficiaries
    group by unit_code, month
    having sum(support_vnd) > 0
)

select
    'KC-368' as rule_id,
    submissions.submission_id,
    cast(null as integer) as source_row,
    'executed_in_month' as field,
    cast(null as varchar) as cell,
    cast(null as varchar) as value,
    'Số thực hiện trong tháng, như ' || {{ vnd_text('supported.support_vnd') }} || ' ở KC-02' as expected,
    'KC-01 không có số thực hiện trong tháng nào, nhưng KC-02 cùng tháng ghi kinh phí hỗ trợ '
    || {{ vnd_text('supported.support_vnd') }} || '. Hãy bổ sung số thực hiện, hoặc sửa KC-02.' as message_vi
from submissions
inner join supported
    on submissions.unit_code = supported.unit_code
    and submissions.period = supported.month
where
    submissions.submission_id not in (select disbursements.submission_id from disbursements)
    and submissions.submission_id not in (select rejected_lines.submission_id from rejected_lines)

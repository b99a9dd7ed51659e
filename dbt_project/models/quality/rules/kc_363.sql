-- KC-363 (warn): KC-02 has establishments that took part in a fair (fair_content, a variable of the project), and
-- the unit has executed no money for one since January. Only where its KC-01 of the month is accepted and lost no
-- line to a rule. Noted at the first of the participants.
with beneficiaries as (
    select * from {{ ref('fct_beneficiary') }}
    where content_code = '{{ var("fair_content") }}'
),

disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where content_code = '{{ var("fair_content") }}' and executed_vnd > 0
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-01' and status = 'accepted'
),

rejected_lines as (
    select * from {{ ref('int_lines__rejected') }}
),

cells as (
    select * from {{ ref('int_cells__located') }}
    where field = 'content_code'
),

participants as (
    select
        submission_id,
        unit_code,
        month,
        min(source_row) as source_row,
        count(*) as participant_count
    from beneficiaries
    group by submission_id, unit_code, month
),

first_fairs as (
    select
        unit_code,
        year(month) as year,
        min(month) as month
    from disbursements
    group by unit_code, year(month)
),

without_fair as (
    select
        participants.submission_id,
        participants.source_row,
        participants.participant_count
    from participants
    inner join submissions
        on participants.unit_code = submissions.unit_code
        and participants.month = submissions.period
    left join first_fairs
        on participants.unit_code = first_fairs.unit_code
        and year(participants.month) = first_fairs.year
        and participants.month >= first_fairs.month
    where
        first_fairs.month is null
        and submissions.submission_id not in (select rejected_lines.submission_id from rejected_lines)
)

select
    'KC-363' as rule_id,
    without_fair.submission_id,
    without_fair.source_row,
    'content_code' as field,
    cells.cell,
    cells.value,
    'Có số thực hiện của nội dung {{ var("fair_content") }} ở KC-01 từ đầu năm' as expected,
    cells.place_vi || ': biểu có ' || cast(without_fair.participant_count as varchar)
    || ' dòng cơ sở tham gia hội chợ, nhưng từ đầu năm KC-01 của đơn vị chưa có số thực hiện nào của nội dung '
    || '{{ var("fair_content") }}. Hãy kiểm tra mã nội dung, hoặc gửi KC-01 của tháng còn thiếu.' as message_vi
from without_fair
inner join cells
    on without_fair.submission_id = cells.submission_id
    and without_fair.source_row = cells.source_row

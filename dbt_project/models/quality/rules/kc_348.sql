-- KC-348 (warn): participants of a fair (4.2) without a project code, while no KC-01 of the unit in the year so far has
-- a fair (4, 4.1, 4.2). Only where the KC-01 of the month is accepted. Noted at the first row.
with beneficiaries as (
    select * from {{ ref('fct_beneficiary') }}
    where content_code = '4.2' and project_code is null
),

disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where content_code in ('4', '4.1', '4.2')
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-01' and status = 'accepted'
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'content_code'
),

participants as (
    select
        submission_id,
        unit_code,
        month,
        min(source_row) as source_row
    from beneficiaries
    group by submission_id, unit_code, month
),

fairs as (
    select
        unit_code,
        year(month) as year,
        min(month) as first_month
    from disbursements
    group by unit_code, year(month)
)

select
    'KC-348' as rule_id,
    participants.submission_id,
    participants.source_row,
    'content_code' as field,
    {{ cell_address('columns.column_letter', 'participants.source_row') }} as cell,
    '4.2' as value,
    'Một khoản hội chợ, triển lãm (4.1, 4.2) trong biểu KC-01' as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'participants.source_row') }}
    || ': có cơ sở tham gia hội chợ, triển lãm nhưng biểu KC-01 của đơn vị từ đầu năm không có khoản hội chợ nào. '
    || 'Hãy bổ sung khoản đó vào KC-01, hoặc ghi mã đề án của hội chợ.' as message_vi
from participants
inner join submissions
    on participants.unit_code = submissions.unit_code
    and participants.month = submissions.period
left join fairs
    on participants.unit_code = fairs.unit_code
    and year(participants.month) = fairs.year
    and participants.month >= fairs.first_month
left join columns on participants.submission_id = columns.submission_id
where fairs.unit_code is null

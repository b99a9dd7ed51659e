-- KC-362 (warn): KC-01 has executed money for a content that reaches establishments (contents_with_establishments, a
-- variable of the project), and the month's KC-02 has no line of the content. Only where the unit's KC-02 of the
-- month is accepted and lost no line to a rule: a missing form is missing, which is no finding. Noted at the
-- content's first row.
{% set contents = var("contents_with_establishments") | join("', '") %}

with disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where executed_vnd > 0 and content_code in ('{{ contents }}')
),

beneficiaries as (
    select * from {{ ref('fct_beneficiary') }}
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-02' and status = 'accepted'
),

rejected_lines as (
    select * from {{ ref('int_lines__rejected') }}
),

cells as (
    select * from {{ ref('int_executed_cells__located') }}
),

executed as (
    select
        submission_id,
        unit_code,
        month,
        content_code,
        min(source_row) as source_row,
        sum(executed_vnd) as executed_vnd
    from disbursements
    group by submission_id, unit_code, month, content_code
),

reached as (
    select distinct
        unit_code,
        month,
        content_code
    from beneficiaries
),

unreached as (
    select
        executed.submission_id,
        executed.source_row,
        executed.content_code,
        executed.executed_vnd
    from executed
    inner join submissions
        on executed.unit_code = submissions.unit_code
        and executed.month = submissions.period
    left join reached
        on executed.unit_code = reached.unit_code
        and executed.month = reached.month
        and executed.content_code = reached.content_code
    where
        reached.content_code is null
        and submissions.submission_id not in (select rejected_lines.submission_id from rejected_lines)
)

select
    'KC-362' as rule_id,
    unreached.submission_id,
    unreached.source_row,
    cells.field,
    cells.cell,
    {{ vnd_text('unreached.executed_vnd') }} as value,
    'Có cơ sở thụ hưởng của nội dung ' || unreached.content_code || ' ở KC-02 cùng tháng' as expected,
    cells.place_vi || ': trong tháng đã thực hiện ' || {{ vnd_text('unreached.executed_vnd') }} || ' cho nội dung '
    || unreached.content_code || ', nhưng KC-02 cùng tháng không có cơ sở thụ hưởng nào của nội dung này.'
    || ' Hãy bổ sung KC-02, hoặc kiểm tra mã nội dung ở hai biểu.' as message_vi
from unreached
inner join cells
    on unreached.submission_id = cells.submission_id
    and unreached.source_row = cells.source_row

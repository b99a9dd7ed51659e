-- KC-364 (warn): a revised plan (KC-03) is below what the unit had already executed for a content, in months that
-- had ended when the revision came. Noted at the content's row, or for the whole file if the revision leaves the
-- content out. Not where lines of the revision were rejected: what it lacks says nothing.
with submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-03' and is_fact_source and revision > 0
),

plan_lines as (
    select * from {{ ref('fct_plan') }}
),

disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where executed_vnd > 0
),

rejected_lines as (
    select * from {{ ref('int_lines__rejected') }}
),

cells as (
    select * from {{ ref('int_cells__located') }}
    where field = 'planned'
),

executed as (
    select
        submissions.submission_id,
        disbursements.content_code,
        max(disbursements.month) as last_month,
        sum(disbursements.executed_vnd) as executed_vnd
    from submissions
    inner join disbursements
        on submissions.unit_code = disbursements.unit_code
        and year(submissions.period) = year(disbursements.month)
        and last_day(disbursements.month) < cast(submissions.received_at as date)
    where submissions.submission_id not in (select rejected_lines.submission_id from rejected_lines)
    group by submissions.submission_id, disbursements.content_code
),

planned as (
    select
        submission_id,
        content_code,
        min(source_row) as source_row,
        sum(planned_vnd) as planned_vnd
    from plan_lines
    group by submission_id, content_code
),

compared as (
    select
        executed.submission_id,
        planned.source_row,
        executed.content_code,
        executed.last_month,
        executed.executed_vnd,
        coalesce(planned.planned_vnd, 0) as planned_vnd
    from executed
    left join planned
        on executed.submission_id = planned.submission_id
        and executed.content_code = planned.content_code
)

select
    'KC-364' as rule_id,
    compared.submission_id,
    compared.source_row,
    'planned' as field,
    cells.cell,
    {{ vnd_text('compared.planned_vnd') }} as value,
    'Từ ' || {{ vnd_text('compared.executed_vnd') }} || ' trở lên' as expected,
    coalesce(cells.place_vi || ': k', 'K') || 'ế hoạch điều chỉnh của nội dung ' || compared.content_code || ' là '
    || {{ vnd_text('compared.planned_vnd') }} || ', thấp hơn ' || {{ vnd_text('compared.executed_vnd') }}
    || ' đã thực hiện đến tháng ' || strftime(compared.last_month, '%m/%Y') || ' theo KC-01. Hãy kiểm tra kế hoạch.'
        as message_vi
from compared
left join cells
    on compared.submission_id = cells.submission_id
    and compared.source_row = cells.source_row
where compared.planned_vnd < compared.executed_vnd

-- KC-306 (warn): a report that states only cumulatives leaves out a project that earlier months have money of: what is
-- paid stays in a cumulative. Not where a line of the report was rejected. About the whole report; the project is
-- named by its code alone, for a name may be a household's.
with months as (
    select * from {{ ref('int_months__derived') }}
    where is_fact_source
),

rejected_lines as (
    select * from {{ ref('int_lines__rejected') }}
),

reports as (
    select
        submission_id,
        unit_code,
        month
    from months
    group by submission_id, unit_code, month
    having bool_and(in_month_vnd is null) and bool_or(to_date_vnd is not null)
),

disbursements as (
    select * from {{ ref('fct_disbursement') }}
),

paid as (
    select
        reports.submission_id,
        disbursements.content_code,
        disbursements.project_key,
        max(disbursements.project_code) as project_code,
        sum(disbursements.executed_vnd) as executed_vnd
    from reports
    inner join disbursements
        on reports.unit_code = disbursements.unit_code
        and reports.month > disbursements.month
        and year(reports.month) = year(disbursements.month)
    where reports.submission_id not in (select rejected_lines.submission_id from rejected_lines)
    group by all
    having sum(disbursements.executed_vnd) > 0
)

select
    'KC-306' as rule_id,
    paid.submission_id,
    cast(null as integer) as source_row,
    'executed_to_date' as field,
    cast(null as varchar) as cell,
    paid.project_code as value,
    'Lũy kế của mọi đề án đã thực hiện từ đầu năm' as expected,
    'Biểu chỉ ghi lũy kế nhưng không có ' || coalesce('đề án ' || paid.project_code, 'một khoản không ghi mã đề án')
    || ' của nội dung ' || paid.content_code || ', đã thực hiện ' || {{ vnd_text('paid.executed_vnd') }}
    || ' ở các tháng trước. Lũy kế phải ghi đủ các khoản từ đầu năm; số đã nhận của các tháng trước vẫn được giữ.'
        as message_vi
from paid
left join months as listed
    on paid.submission_id = listed.submission_id
    and paid.content_code = listed.content_code
    and paid.project_key = listed.project_key
where listed.submission_id is null

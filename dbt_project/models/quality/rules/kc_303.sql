-- KC-303 (warn): the support of a project in KC-02 differs from what KC-01 says was executed for it in the month. Only
-- where both forms of the unit and month are accepted, and for projects with a code. Noted at the project's first row.
with disbursements as (
    select * from {{ ref('fct_disbursement') }}
),

beneficiaries as (
    select * from {{ ref('fct_beneficiary') }}
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-01' and status = 'accepted'
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'support'
),

executed as (
    select
        unit_code,
        month,
        project_code,
        sum(executed_vnd) as executed_vnd
    from disbursements
    where project_code is not null
    group by unit_code, month, project_code
),

supported as (
    select
        unit_code,
        month,
        project_code,
        submission_id,
        min(source_row) as source_row,
        sum(support_vnd) as support_vnd
    from beneficiaries
    where project_code is not null
    group by unit_code, month, project_code, submission_id
),

compared as (
    select
        supported.submission_id,
        supported.source_row,
        supported.project_code,
        coalesce(supported.support_vnd, 0) as support_vnd,
        coalesce(executed.executed_vnd, 0) as executed_vnd
    from supported
    inner join submissions
        on supported.unit_code = submissions.unit_code
        and supported.month = submissions.period
    left join executed
        on supported.unit_code = executed.unit_code
        and supported.month = executed.month
        and supported.project_code = executed.project_code
)

select
    'KC-303' as rule_id,
    compared.submission_id,
    compared.source_row,
    'support' as field,
    {{ cell_address('columns.column_letter', 'compared.source_row') }} as cell,
    {{ vnd_text('compared.support_vnd') }} as value,
    {{ vnd_text('compared.executed_vnd') }} as expected,
    'Đề án ' || compared.project_code || ': tổng kinh phí hỗ trợ ở KC-02 là ' || {{ vnd_text('compared.support_vnd') }}
    || ', thực hiện trong tháng ở KC-01 là ' || {{ vnd_text('compared.executed_vnd') }}
    || '. Hai biểu của cùng tháng phải khớp nhau.' as message_vi
from compared
left join columns on compared.submission_id = columns.submission_id
where compared.support_vnd <> compared.executed_vnd

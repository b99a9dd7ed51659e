-- KC-345 (warn): a project of KC-02 that no KC-01 of the unit has named in the year so far. Only where the KC-01 of the
-- month is accepted and lost no line to a rule. Noted at the project's first row.
with beneficiaries as (
    select * from {{ ref('fct_beneficiary') }}
    where project_code is not null
),

disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where project_code is not null
),

rejected_lines as (
    select * from {{ ref('int_lines__rejected') }}
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-01' and status = 'accepted'
),

whole as (
    select
        unit_code,
        period
    from submissions
    where not exists (
        select 1
        from rejected_lines
        where submissions.submission_id = rejected_lines.submission_id
    )
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'project_code'
),

supported as (
    select
        submission_id,
        unit_code,
        month,
        project_code,
        min(source_row) as source_row
    from beneficiaries
    group by submission_id, unit_code, month, project_code
),

named as (
    select
        unit_code,
        project_code,
        year(month) as year,
        min(month) as first_month
    from disbursements
    group by unit_code, project_code, year(month)
)

select
    'KC-345' as rule_id,
    supported.submission_id,
    supported.source_row,
    'project_code' as field,
    {{ cell_address('columns.column_letter', 'supported.source_row') }} as cell,
    supported.project_code as value,
    'Một mã đề án có trong biểu KC-01 của đơn vị' as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'supported.source_row') }}
    || ': mã đề án ' || supported.project_code || ' không có trong biểu KC-01 nào của đơn vị từ đầu năm đến tháng '
    || strftime(supported.month, '%m/%Y') || '. Hãy kiểm tra mã đề án ở cả hai biểu.' as message_vi
from supported
inner join whole
    on supported.unit_code = whole.unit_code
    and supported.month = whole.period
left join named
    on supported.unit_code = named.unit_code
    and supported.project_code = named.project_code
    and year(supported.month) = named.year
    and supported.month >= named.first_month
left join columns on supported.submission_id = columns.submission_id
where named.project_code is null

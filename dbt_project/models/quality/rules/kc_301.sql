-- KC-301 (warn): the cumulative of a project differs from the sum of the months accepted so far in the year. A month
-- that could not be derived from it is KC-305.
with disbursements as (
    select * from {{ ref('fct_disbursement') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'executed_to_date'
),

lines as (
    select * from {{ ref('stg_kc01__lines') }}
),

underived as (
    select * from {{ ref('int_months__derived') }}
    where problem is not null
),

keyed as (
    select
        submission_id,
        source_row,
        unit_code,
        month,
        content_code,
        {{ project_key('project_code', 'project_name') }} as project_key,
        executed_vnd,
        executed_to_date_vnd
    from disbursements
),

-- a project may stand in several rows of a month: each may state its own cumulative, or all the project's
by_month as (
    select
        unit_code,
        month,
        content_code,
        project_key,
        sum(executed_vnd) as executed_vnd,
        sum(executed_to_date_vnd) as stated_vnd
    from keyed
    group by unit_code, month, content_code, project_key
),

to_date as (
    select
        unit_code,
        month,
        content_code,
        project_key,
        stated_vnd,
        coalesce(sum(executed_vnd) over (
            partition by unit_code, year(month), content_code, project_key
            order by month
        ), 0) as expected_vnd
    from by_month
)

select
    'KC-301' as rule_id,
    keyed.submission_id,
    keyed.source_row,
    'executed_to_date' as field,
    {{ cell_address('columns.column_letter', 'keyed.source_row') }} as cell,
    lines.executed_to_date_text as value,
    {{ vnd_text('to_date.expected_vnd') }} as expected,
    coalesce(
        'Ô ' || {{ cell_address('columns.column_letter', 'keyed.source_row') }},
        'Dòng ' || cast(keyed.source_row as varchar)
    ) || ': lũy kế ghi ' || {{ vnd_text('keyed.executed_to_date_vnd') }}
    || ', tổng các tháng đã được nhận từ đầu năm là ' || {{ vnd_text('to_date.expected_vnd') }}
    || '. Hãy kiểm tra lũy kế, hoặc gửi biểu của tháng còn thiếu.' as message_vi
from keyed
inner join to_date
    on keyed.unit_code = to_date.unit_code
    and keyed.month = to_date.month
    and keyed.content_code = to_date.content_code
    and keyed.project_key = to_date.project_key
inner join lines
    on keyed.submission_id = lines.submission_id
    and keyed.source_row = lines.source_row
left join underived
    on keyed.submission_id = underived.submission_id
    and keyed.content_code = underived.content_code
    and keyed.project_key = underived.project_key
left join columns on keyed.submission_id = columns.submission_id
where
    underived.submission_id is null
    and keyed.executed_to_date_vnd <> to_date.expected_vnd
    and to_date.stated_vnd <> to_date.expected_vnd

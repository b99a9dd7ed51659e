-- KC-355 (warn): the cumulative of a project is smaller than an earlier accepted month's of the same year: what is
-- paid out stays paid out. A project may stand in several rows, each with its own cumulative or with all the
-- project's: the sum of the later month, the most it may mean, is held against the greatest row of the earlier, the
-- least.
with disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where executed_to_date_vnd is not null
),

cells as (
    select * from {{ ref('int_cells__located') }}
    where field = 'executed_to_date'
),

keyed as (
    select
        submission_id,
        source_row,
        unit_code,
        month,
        content_code,
        {{ project_key('project_code', 'project_name') }} as project_key,
        executed_to_date_vnd
    from disbursements
),

by_month as (
    select
        submission_id,
        unit_code,
        month,
        content_code,
        project_key,
        min(source_row) as source_row,
        sum(executed_to_date_vnd) as stated_vnd,
        max(executed_to_date_vnd) as row_vnd
    from keyed
    group by submission_id, unit_code, month, content_code, project_key
),

compared as (
    select
        submission_id,
        source_row,
        stated_vnd,
        max(row_vnd) over earlier as earlier_vnd,
        arg_max(month, row_vnd) over earlier as earlier_month
    from by_month
    window earlier as (
        partition by unit_code, year(month), content_code, project_key
        order by month
        rows between unbounded preceding and 1 preceding
    )
)

select
    'KC-355' as rule_id,
    compared.submission_id,
    compared.source_row,
    'executed_to_date' as field,
    cells.cell,
    cells.value,
    'Từ ' || {{ vnd_text('compared.earlier_vnd') }} || ' trở lên' as expected,
    cells.place_vi || ': lũy kế từ đầu năm ghi ' || {{ vnd_text('compared.stated_vnd') }}
    || ', nhỏ hơn lũy kế ' || {{ vnd_text('compared.earlier_vnd') }} || ' đã báo cáo ở tháng '
    || strftime(compared.earlier_month, '%m/%Y') || '. Lũy kế không giảm; nếu tháng trước ghi sai, hãy gửi lại biểu'
    || ' của tháng đó.' as message_vi
from compared
inner join cells
    on compared.submission_id = cells.submission_id
    and compared.source_row = cells.source_row
where compared.stated_vnd < compared.earlier_vnd

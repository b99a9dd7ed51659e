-- KC-357 (warn): what a unit has executed for a content since January is more than its plan (KC-03) of the content.
-- Noted in each month that adds to it, at the content's first row with money. Without any plan of the content:
-- KC-358.
with disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where executed_vnd > 0
),

plans as (
    select * from {{ ref('int_plans__beside_reports') }}
    where planned_vnd > 0
),

cells as (
    select * from {{ ref('int_executed_cells__located') }}
),

by_month as (
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

to_date as (
    select
        submission_id,
        content_code,
        source_row,
        sum(executed_vnd) over (partition by unit_code, year(month), content_code order by month) as executed_vnd
    from by_month
)

select
    'KC-357' as rule_id,
    to_date.submission_id,
    to_date.source_row,
    cells.field,
    cells.cell,
    {{ vnd_text('to_date.executed_vnd') }} as value,
    'Không quá ' || {{ vnd_text('plans.planned_vnd') }} as expected,
    cells.place_vi || ': tính đến hết tháng, nội dung ' || to_date.content_code || ' đã thực hiện '
    || {{ vnd_text('to_date.executed_vnd') }}
    || coalesce(
        ', bằng ' || replace(cast({{ pct('to_date.executed_vnd', 'plans.planned_vnd') }} as varchar), '.', ',') || '%',
        ', vượt'
    )
    || ' kế hoạch năm ' || {{ vnd_text('plans.planned_vnd') }}
    || '. Hãy kiểm tra số tiền, đơn vị tính, hoặc gửi kế hoạch điều chỉnh.' as message_vi
from to_date
inner join plans
    on to_date.submission_id = plans.submission_id
    and to_date.content_code = plans.content_code
inner join cells
    on to_date.submission_id = cells.submission_id
    and to_date.source_row = cells.source_row
where to_date.executed_vnd > plans.planned_vnd

-- KC-373 (warn): the plan (KC-03) of a unit that began within the year, beside that of the unit in whose bounds it lay:
-- both count, which is right if the money is new, and twice too much if it is what the other had left. Not once the
-- other unit's plan was revised since: then whoever settled its affairs has said what is left of it.
with submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-03' and status = 'accepted'
),

successions as (
    select * from {{ ref('int_units__succeeded') }}
),

units as (
    select * from {{ ref('int_units__named') }}
),

plan_lines as (
    select * from {{ ref('fct_plan') }}
    where is_current
),

planned as (
    select
        submission_id,
        sum(planned_vnd) as planned_vnd
    from plan_lines
    group by submission_id
),

beside as (
    select
        successors.submission_id,
        successors.unit_code,
        formers.unit_code as former_unit_code,
        formers.submission_id as former_submission_id,
        year(successors.period) as year
    from successions
    inner join submissions as successors
        on successions.successor_unit_code = successors.unit_code
        and successions.succeeded_on > successors.period
        and year(successions.succeeded_on) = year(successors.period)
    inner join submissions as formers
        on successions.unit_code = formers.unit_code
        and successors.period = formers.period
        and successions.succeeded_on > cast(formers.received_at as date)
)

select
    'KC-373' as rule_id,
    beside.submission_id,
    cast(null as integer) as source_row,
    'planned' as field,
    cast(null as varchar) as cell,
    {{ vnd_text('planned.planned_vnd') }} as value,
    'Kế hoạch mới của ' || units.unit_name || ', hoặc biểu KC-03 điều chỉnh của ' || formers.unit_name
    || ' đã trừ phần chuyển giao' as expected,
    formers.unit_name || ' đã có kế hoạch năm ' || cast(beside.year as varchar) || ' là '
    || {{ vnd_text('formers_planned.planned_vnd') }} || '; kế hoạch ' || {{ vnd_text('planned.planned_vnd') }}
    || ' của ' || units.unit_name || ' được cộng thêm vào. Nếu đây là phần còn lại của kế hoạch cũ, hãy gửi biểu KC-03'
    || ' điều chỉnh của ' || formers.unit_name || ' đã trừ phần chuyển giao để không tính hai lần.' as message_vi
from beside
inner join units on beside.unit_code = units.unit_code
inner join units as formers on beside.former_unit_code = formers.unit_code
inner join planned on beside.submission_id = planned.submission_id
inner join planned as formers_planned on beside.former_submission_id = formers_planned.submission_id
where planned.planned_vnd > 0 and formers_planned.planned_vnd > 0

-- KC-366 (warn): the plan of a unit as a whole changes by more than plan_change_pct percent (a variable of the
-- project) from one revision to the next: a revision moves money, a change of this size is more often a wrong money
-- unit. Not where lines of either were rejected.
with plan_lines as (
    select * from {{ ref('fct_plan') }}
),

rejected_lines as (
    select * from {{ ref('int_lines__rejected') }}
),

totals as (
    select
        submission_id,
        unit_code,
        year,
        revision,
        sum(planned_vnd) as planned_vnd
    from plan_lines
    where submission_id not in (select rejected_lines.submission_id from rejected_lines)
    group by submission_id, unit_code, year, revision
),

compared as (
    select
        submission_id,
        planned_vnd,
        lag(planned_vnd) over (partition by unit_code, year order by revision) as before_vnd,
        lag(revision) over (partition by unit_code, year order by revision) as before_revision
    from totals
)

select
    'KC-366' as rule_id,
    submission_id,
    cast(null as integer) as source_row,
    'planned' as field,
    cast(null as varchar) as cell,
    {{ vnd_text('planned_vnd') }} as value,
    'Thay đổi không quá ' || '{{ var("plan_change_pct") }}' || '% so với ' || {{ vnd_text('before_vnd') }} as expected,
    'Tổng kế hoạch của bản này là ' || {{ vnd_text('planned_vnd') }} || ', bản trước (lần điều chỉnh '
    || cast(before_revision as varchar) || ') là ' || {{ vnd_text('before_vnd') }}
    || '. Mức thay đổi vượt ' || '{{ var("plan_change_pct") }}' || '%; hãy kiểm tra số tiền và đơn vị tính.'
        as message_vi
from compared
where abs(planned_vnd - before_vnd) * 100 > before_vnd * cast('{{ var("plan_change_pct") }}' as integer)

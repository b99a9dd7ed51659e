-- KC-365 (warn): the revisions of a plan (KC-03) have a gap before this one, or this one came after a higher one,
-- which stays in force. A revision that came and was refused is no gap: its sender knows.
with submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-03'
),

plans as (
    select * from submissions
    where is_usable
),

overtaken as (
    select
        plans.submission_id,
        max(higher.revision) as higher_revision
    from plans
    inner join plans as higher
        on plans.unit_code = higher.unit_code
        and plans.period = higher.period
        and plans.revision < higher.revision
        and plans.received_at > higher.received_at
    group by plans.submission_id
),

compared as (
    select
        plans.submission_id,
        plans.revision,
        overtaken.higher_revision,
        plans.revision > 0 and before.submission_id is null as has_gap
    from plans
    left join submissions as before
        on plans.unit_code = before.unit_code
        and plans.period = before.period
        and plans.revision - 1 = before.revision
    left join overtaken on plans.submission_id = overtaken.submission_id
)

select distinct
    'KC-365' as rule_id,
    submission_id,
    cast(null as integer) as source_row,
    'revision' as field,
    cast(null as varchar) as cell,
    cast(revision as varchar) as value,
    case
        when higher_revision is not null then 'Lần điều chỉnh ' || cast(higher_revision + 1 as varchar)
        else 'Có lần điều chỉnh ' || cast(revision - 1 as varchar) || ' trước bản này'
    end as expected,
    case
        when higher_revision is not null
            then
                'Bản này ghi lần điều chỉnh ' || cast(revision as varchar) || ' nhưng đến sau lần điều chỉnh '
                || cast(higher_revision as varchar) || '; lần điều chỉnh ' || cast(higher_revision as varchar)
                || ' vẫn được dùng. Nếu đây là số mới, hãy ghi lần điều chỉnh '
                || cast(higher_revision + 1 as varchar) || '.'
        else
            'Bản này ghi lần điều chỉnh ' || cast(revision as varchar) || ' nhưng chưa nhận được '
            || case
                when revision = 1 then 'kế hoạch giao đầu năm.'
                else 'lần điều chỉnh ' || cast(revision - 1 as varchar) || '.'
            end || ' Hãy gửi bản còn thiếu, hoặc sửa số lần điều chỉnh.'
    end as message_vi
from compared
where has_gap or higher_revision is not null

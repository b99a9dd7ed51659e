-- One row per KC-01 that counts and content: what the unit planned for the content (KC-03), zero where the plan
-- leaves it out. The greater of the plan that was in force when the report came and of the current one: a report is
-- measured by no plan that its sender could not know, and a plan that was raised since makes it good. Only for units
-- that have a plan of the year, and only if no line of it was rejected: what such a plan lacks says nothing.
with submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where is_fact_source
),

plan_lines as (
    select * from {{ ref('int_kc03_lines__kept') }}
),

rejected_lines as (
    select * from {{ ref('int_lines__rejected') }}
),

contents as (
    select * from {{ ref('content') }}
),

reports as (
    select
        submission_id,
        unit_code,
        cast(date_trunc('year', period) as date) as year_start,
        received_at
    from submissions
    where form = 'KC-01'
),

plans as (
    select
        submission_id,
        unit_code,
        period as year_start,
        revision,
        received_at,
        status = 'accepted' as is_current,
        submission_id in (select rejected_lines.submission_id from rejected_lines) as has_rejected_line
    from submissions
    where form = 'KC-03'
),

-- in force: the highest revision that had come; before any had, the lowest
paired as (
    select
        reports.submission_id,
        plans.submission_id as plan_submission_id,
        plans.has_rejected_line
    from reports
    inner join plans
        on reports.unit_code = plans.unit_code
        and reports.year_start = plans.year_start
    qualify plans.is_current or row_number() over (
        partition by reports.submission_id
        order by
            (plans.received_at <= reports.received_at) desc,
            case when plans.received_at <= reports.received_at then -plans.revision else plans.revision end asc
    ) = 1
),

whole as (
    select submission_id
    from paired
    group by submission_id
    having not bool_or(has_rejected_line)
),

amounts as (
    select
        submission_id,
        content_code,
        sum(planned_vnd) as planned_vnd
    from plan_lines
    group by submission_id, content_code
)

select
    paired.submission_id,
    contents.content_code,
    cast(coalesce(max(amounts.planned_vnd), 0) as decimal(18, 0)) as planned_vnd
from paired
inner join whole on paired.submission_id = whole.submission_id
cross join contents
left join amounts
    on paired.plan_submission_id = amounts.submission_id
    and contents.content_code = amounts.content_code
group by paired.submission_id, contents.content_code

-- Rows up to the month that were refused or rejected. Not those of a refused submission that a later accepted one put
-- right, nor superseded ones: the version after them counts.
with lines as (
    select
        lines.*,
        submissions.received_at
    from quality.rejected_line as lines
    inner join quality.submission as submissions on lines.submission_id = submissions.submission_id
    where
        lines.reason in ('refused', 'rejected')
        and (
            lines.period is null
            or lines.period between date_trunc('year', $month::date) and $month
        )
),

put_right as (
    select distinct lines.submission_id
    from lines
    inner join quality.submission as later
        on lines.form = later.form
        and lines.unit_code = later.unit_code
        and lines.period = later.period
        and lines.received_at <= later.received_at
        and lines.submission_id <> later.submission_id
    where later.status = 'accepted' and lines.reason = 'refused'
),

broken_rules as (
    select
        submissions.rule_ids,
        string_agg(rules.rule_id || ' ' || rules.name_vi, '; ' order by rules.rule_id) as rules
    from (select distinct rule_ids from lines) as submissions
    inner join quality.rule as rules on contains(submissions.rule_ids, rules.rule_id)
    group by submissions.rule_ids
)

select
    units.unit_name,
    lines.period,
    lines.form,
    lines.reason,
    coalesce(broken_rules.rules, lines.rule_ids) as rules,
    count(*) as row_count,
    sum(lines.amount_vnd) as amount_vnd,
    count(*) filter (where lines.amount_vnd is null) as unread_count,
    lines.source_file,
    lines.source_sheet
from lines
left join marts.dim_unit as units on lines.unit_code = units.unit_code
left join broken_rules on lines.rule_ids = broken_rules.rule_ids
left join put_right on lines.submission_id = put_right.submission_id
where put_right.submission_id is null
group by all
order by lines.period, lines.source_file, lines.source_sheet, rules

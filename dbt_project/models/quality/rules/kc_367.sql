-- KC-367 (warn): all lines of a monthly form are those of an earlier month of the same unit and form: last month's
-- file under a new title. Compared by the likeness of lines, as the hash of the content holds the month too. Of two
-- lines with money at least: a form without money repeats itself honestly, and one line may be the second of two
-- equal instalments.
with submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form in ('KC-01', 'KC-02') and status = 'accepted'
),

lines as (
    select * from {{ ref('int_lines__unioned') }}
),

contents as (
    select
        submissions.submission_id,
        submissions.form,
        submissions.unit_code,
        submissions.period,
        md5(string_agg(lines.likeness, chr(10) order by lines.likeness)) as lines_hash,
        count(*) as line_count,
        sum(lines.amount_vnd) as amount_vnd
    from submissions
    inner join lines on submissions.submission_id = lines.submission_id
    group by submissions.submission_id, submissions.form, submissions.unit_code, submissions.period
    having count(*) filter (where lines.amount_vnd > 0) >= 2
),

compared as (
    select
        submission_id,
        line_count,
        amount_vnd,
        lag(period) over (partition by form, unit_code, lines_hash order by period) as earlier_period
    from contents
)

select
    'KC-367' as rule_id,
    submission_id,
    cast(null as integer) as source_row,
    cast(null as varchar) as field,
    cast(null as varchar) as cell,
    cast(null as varchar) as value,
    'Số liệu của tháng báo cáo' as expected,
    'Cả ' || cast(line_count as varchar) || ' dòng số liệu, cộng ' || {{ vnd_text('amount_vnd') }}
    || ', giống hệt biểu của tháng ' || strftime(earlier_period, '%m/%Y')
    || '. Hãy kiểm tra xem có gửi nhầm số liệu của tháng trước không.' as message_vi
from compared
where earlier_period is not null

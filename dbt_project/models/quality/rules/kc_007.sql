-- KC-007 (refuse): two versions that can't be told apart: same form, unit, period, revision and date of receipt, but
-- different content. All of them are refused, and the next best stands.
with submissions as (
    select * from {{ ref('int_submissions__checked') }}
),

versions as (
    select
        submission_id,
        source_file,
        source_sheet,
        revision,
        received_at,
        count(distinct content_sha256)
            over (partition by form, unit_code, period, revision, received_at) as content_count,
        string_agg(source_file || ' [' || source_sheet || ']', '; ' order by source_file, source_sheet)
            over (partition by form, unit_code, period, revision, received_at) as rivals
    from submissions
    where is_admissible
)

select
    'KC-007' as rule_id,
    submission_id,
    cast(null as integer) as source_row,
    cast(null as varchar) as field,
    cast(null as varchar) as cell,
    rivals as value,
    'Lần điều chỉnh khác nhau, hoặc ngày đến khác nhau trong sổ công văn đến' as expected,
    'Có nhiều bản khác nội dung của cùng biểu, đơn vị và kỳ báo cáo, cùng lần điều chỉnh ' || cast(revision as varchar)
    || ', cùng đến ngày ' || strftime(received_at, '%d/%m/%Y')
    || ', nên không biết bản nào sau. Hãy gửi lại một bản có ghi “Lần điều chỉnh: '
    || cast(revision + 1 as varchar) || '”.' as message_vi
from versions
where content_count > 1

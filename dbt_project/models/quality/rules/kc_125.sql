-- KC-125 (reject): in a report without a column for the month, several lines of a project state a cumulative: each may
-- be its own, or all of them the project's. The same line twice is KC-107.
with lines as (
    select * from {{ ref('stg_kc01__lines') }}
    where row_kind = 'line' and executed_to_date_vnd is not null
),

likenesses as (
    select * from {{ ref('int_lines__unioned') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
),

keyed as (
    select
        lines.submission_id,
        lines.source_row,
        lines.executed_to_date_text,
        lines.content_code,
        {{ project_key('lines.project_code', 'lines.project_name') }} as project_key,
        likenesses.likeness
    from lines
    inner join likenesses
        on lines.submission_id = likenesses.submission_id
        and lines.source_row = likenesses.source_row
    where
        not exists (
            select 1
            from columns
            where lines.submission_id = columns.submission_id and columns.field = 'executed_in_month'
        )
),

counted as (
    select
        submission_id,
        source_row,
        executed_to_date_text,
        count(distinct likeness) over (partition by submission_id, content_code, project_key) as line_count
    from keyed
    where project_key is not null
)

select
    'KC-125' as rule_id,
    counted.submission_id,
    counted.source_row,
    'executed_to_date' as field,
    {{ cell_address('columns.column_letter', 'counted.source_row') }} as cell,
    counted.executed_to_date_text as value,
    'Một dòng cho mỗi đề án, hoặc có thêm cột thực hiện trong tháng' as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'counted.source_row') }}
    || ': đề án này ghi lũy kế trên ' || cast(counted.line_count as varchar)
    || ' dòng và biểu không có cột thực hiện trong tháng, nên không rõ lũy kế là của từng dòng hay của cả đề án.'
    || ' Hãy gộp thành một dòng, hoặc ghi thêm số thực hiện trong tháng.' as message_vi
from counted
left join columns
    on counted.submission_id = columns.submission_id
    and columns.field = 'executed_to_date'
where counted.line_count > 1

-- KC-342 (warn): more new jobs than one support can bring (variable max_new_jobs), or jobs from a content that brings
-- none (a fair).
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line' and new_jobs > 0
),

traits as (
    select * from {{ ref('content_trait') }}
    where not may_bring_jobs
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'new_jobs'
)

select
    'KC-342' as rule_id,
    lines.submission_id,
    lines.source_row,
    'new_jobs' as field,
    {{ cell_address('columns.column_letter', 'lines.source_row') }} as cell,
    lines.new_jobs_text as value,
    case
        when lines.new_jobs > {{ var('max_new_jobs') }} then 'Không quá {{ var("max_new_jobs") }} lao động'
        else 'Để trống với nội dung ' || lines.content_code
    end as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'lines.source_row') }}
    || case
        when lines.new_jobs > {{ var('max_new_jobs') }}
            then
                ': ' || cast(lines.new_jobs as varchar) || ' lao động tăng thêm từ một khoản hỗ trợ là quá lớn. '
                || 'Cột này chỉ ghi số lao động tăng thêm của cơ sở trong tháng.'
        else
            ': nội dung ' || lines.content_code || ' không tạo thêm lao động. Hãy kiểm tra mã nội dung, hoặc để trống '
            || 'ô này.'
    end as message_vi
from lines
left join traits on lines.content_code = traits.content_code
left join columns on lines.submission_id = columns.submission_id
where lines.new_jobs > {{ var('max_new_jobs') }} or traits.content_code is not null

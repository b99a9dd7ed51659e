-- KC-330 (warn): an establishment that got nothing: no support, counterpart, jobs or products. Contents where taking
-- part without money of one's own is usual (a fair, a course) are let be.
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line'
),

traits as (
    select * from {{ ref('content_trait') }}
    where not may_lack_support
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'support'
)

select
    'KC-330' as rule_id,
    lines.submission_id,
    lines.source_row,
    'support' as field,
    {{ cell_address('columns.column_letter', 'lines.source_row') }} as cell,
    cast(null as varchar) as value,
    'Số tiền hỗ trợ' as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'lines.source_row') }}
    || ' để trống, và dòng không có vốn đối ứng, lao động hay sản phẩm nào. Hãy ghi kinh phí hỗ trợ, hoặc bỏ dòng nếu '
    || 'trong tháng cơ sở chưa được hỗ trợ.' as message_vi
from lines
inner join traits on lines.content_code = traits.content_code
left join columns on lines.submission_id = columns.submission_id
where
    {{ is_blank('lines.support_text') }}
    and {{ is_blank('lines.counterpart_text') }}
    and {{ is_blank('lines.new_jobs_text') }}
    and {{ is_blank('lines.product_count_text') }}

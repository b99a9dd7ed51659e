-- KC-343 (warn): a content that is about products (4.3) without their number, or products with a content that has none.
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line' and product_count_problem is null
),

traits as (
    select * from {{ ref('content_trait') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'product_count'
),

judged as (
    select
        lines.submission_id,
        lines.source_row,
        lines.content_code,
        lines.product_count_text,
        traits.must_have_products as is_missing
    from lines
    inner join traits on lines.content_code = traits.content_code
    where
        (traits.must_have_products and coalesce(lines.product_count, 0) = 0)
        or (not traits.may_have_products and lines.product_count > 0)
)

select
    'KC-343' as rule_id,
    judged.submission_id,
    judged.source_row,
    'product_count' as field,
    {{ cell_address('columns.column_letter', 'judged.source_row') }} as cell,
    judged.product_count_text as value,
    case
        when judged.is_missing then 'Số sản phẩm, từ 1 trở lên'
        else 'Để trống với nội dung ' || judged.content_code
    end as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'judged.source_row') }}
    || case
        when judged.is_missing
            then
                ': nội dung ' || judged.content_code || ' phải ghi số sản phẩm của cơ sở. '
                || 'Hãy ghi số sản phẩm tham gia bình chọn hoặc được bình chọn.'
        else
            ': nội dung ' || judged.content_code || ' không tính theo số sản phẩm. Hãy kiểm tra mã nội dung, '
            || 'hoặc để trống ô này.'
    end as message_vi
from judged
left join columns on judged.submission_id = columns.submission_id

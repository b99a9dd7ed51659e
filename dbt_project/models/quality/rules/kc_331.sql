-- KC-331 (warn): a tax code that can't be right: its length, its characters, or its check digit (tax_code_problem).
-- The code is not shown: a household's is its owner's.
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line' and tax_code_problem is not null
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'tax_code'
)

select
    'KC-331' as rule_id,
    lines.submission_id,
    lines.source_row,
    'tax_code' as field,
    {{ cell_address('columns.column_letter', 'lines.source_row') }} as cell,
    cast(null as varchar) as value,
    '10 chữ số; 13 chữ số của đơn vị phụ thuộc; hoặc 12 chữ số của số định danh cá nhân' as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'lines.source_row') }}
    || case lines.tax_code_problem
        when 'check_digit'
            then ': mã số thuế sai chữ số kiểm tra (chữ số thứ mười), có thể gõ nhầm một chữ số. Hãy kiểm tra lại.'
        when 'length'
            then
                ': mã số thuế có ' || cast(length(lines.tax_code_digits) as varchar)
                || ' chữ số; phải có 10, 13 hoặc 12 chữ số. Nếu mã bắt đầu bằng số 0, hãy định dạng ô là văn bản.'
        else ': mã số thuế có ký tự không phải là chữ số. Ô này chỉ ghi mã số thuế.'
    end as message_vi
from lines
left join columns on lines.submission_id = columns.submission_id

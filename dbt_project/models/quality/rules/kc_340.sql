-- KC-340 (warn): the legal form is not among those known (seed legal_form).
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line' and legal_form is not null
),

forms as (
    select distinct {{ fold('alias') }} as alias_key
    from {{ ref('legal_form') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'legal_form'
)

select
    'KC-340' as rule_id,
    lines.submission_id,
    lines.source_row,
    'legal_form' as field,
    {{ cell_address('columns.column_letter', 'lines.source_row') }} as cell,
    lines.legal_form as value,
    'Một loại hình trong danh mục, ví dụ Công ty TNHH, Hợp tác xã, Hộ kinh doanh' as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'lines.source_row') }}
    || ': loại hình không có trong danh mục. Hãy ghi một loại hình như Công ty TNHH, Công ty cổ phần, '
    || 'Doanh nghiệp tư nhân, Hợp tác xã, Tổ hợp tác, Hộ kinh doanh.' as message_vi
from lines
left join forms on {{ fold('lines.legal_form') }} = forms.alias_key
left join columns on lines.submission_id = columns.submission_id
where forms.alias_key is null

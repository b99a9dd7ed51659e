-- KC-121 (reject): a phone number or the line's own tax code or phone stands in a column of amounts or counts: cells
-- have slipped. The value is not shown.
with cells as (
    select * from {{ ref('int_cells__located') }}
    where row_kind = 'line' and kind in ('money', 'count') and not {{ is_blank('value') }}
),

lines as (
    select * from {{ ref('stg_kc02__lines') }}
    where length(tax_code_digits) >= 9 or length(phone_core) >= 9
)

select
    'KC-121' as rule_id,
    cells.submission_id,
    cells.source_row,
    cells.field,
    cells.cell,
    cast(null as varchar) as value,
    case when cells.kind = 'money' then 'Số tiền' else 'Số lượng' end as expected,
    cells.place_vi || ' có vẻ chứa số điện thoại hoặc mã số thuế, không phải '
    || case when cells.kind = 'money' then 'số tiền' else 'số lượng' end
    || '. Hãy kiểm tra xem các ô của dòng có bị lệch cột không.' as message_vi
from cells
left join lines
    on cells.submission_id = lines.submission_id
    and cells.source_row = lines.source_row
where
    trim({{ without_personal_number('cells.value') }}) = '…'
    or regexp_replace(cells.value, '[^0-9]', '', 'g') in (
        case when length(lines.tax_code_digits) >= 9 then lines.tax_code_digits end,
        case when length(lines.phone_core) >= 9 then lines.phone_core end
    )

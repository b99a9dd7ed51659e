-- KC-335 (warn): two units support one establishment, known by its tax code, for the same content in one year. Said to
-- the unit that came second. Contents that may be given again (a fair) are let be.
with supports as (
    select * from {{ ref('int_supports__keyed') }}
    where tax_code is not null
),

traits as (
    select * from {{ ref('content_trait') }}
    where is_once_a_year
),

units as (
    select * from {{ ref('int_units__named') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'establishment_name'
),

compared as (
    select
        supports.submission_id,
        supports.source_row,
        supports.content_code,
        supports.unit_code,
        first_value(supports.unit_code) over same_support as first_unit_code,
        first_value(supports.month) over same_support as first_month
    from supports
    inner join traits on supports.content_code = traits.content_code
    window same_support as (
        partition by supports.tax_code, supports.content_code, year(supports.month)
        order by supports.month, supports.unit_code, supports.source_row
    )
)

select
    'KC-335' as rule_id,
    compared.submission_id,
    compared.source_row,
    'establishment_name' as field,
    {{ cell_address('columns.column_letter', 'compared.source_row') }} as cell,
    cast(null as varchar) as value,
    'Một cơ sở được một đơn vị hỗ trợ cho một nội dung trong năm' as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'compared.source_row') }}
    || ': cơ sở có mã số thuế này đã được ' || units.unit_name || ' hỗ trợ nội dung ' || compared.content_code
    || ' trong tháng ' || strftime(compared.first_month, '%m/%Y')
    || '. Hãy kiểm tra xem có phải hai đơn vị cùng hỗ trợ một khoản.' as message_vi
from compared
inner join units on compared.first_unit_code = units.unit_code
left join columns on compared.submission_id = columns.submission_id
where compared.unit_code <> compared.first_unit_code

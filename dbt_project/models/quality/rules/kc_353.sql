-- KC-353 (warn): two units use the same project code. Both are told, each at its latest line with the code: which of
-- them is right is not for a rule to say. Whoever takes over the projects of a unit that has ended is not meant.
with disbursements as (
    select * from {{ ref('fct_disbursement') }}
    where project_code is not null
),

units as (
    select * from {{ ref('int_units__named') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'project_code'
),

users as (
    select
        disbursements.project_code,
        disbursements.unit_code,
        units.unit_name,
        units.valid_to,
        min(disbursements.month) as first_month,
        max(disbursements.month) as last_month,
        first(disbursements.submission_id order by disbursements.month desc, disbursements.source_row asc)
            as submission_id,
        first(disbursements.source_row order by disbursements.month desc, disbursements.source_row asc) as source_row
    from disbursements
    inner join units on disbursements.unit_code = units.unit_code
    group by disbursements.project_code, disbursements.unit_code, units.unit_name, units.valid_to
),

-- the other user of a code that was used first; one is named, however many there are
doubled as (
    select
        users.submission_id,
        users.source_row,
        users.project_code,
        others.unit_name as other_unit_name,
        others.last_month as other_month
    from users
    inner join users as others
        on users.project_code = others.project_code
        and users.unit_code <> others.unit_code
    where
        (users.valid_to is null or users.valid_to >= others.first_month)
        and (others.valid_to is null or others.valid_to >= users.first_month)
    qualify row_number() over (
        partition by users.project_code, users.unit_code
        order by others.first_month, others.unit_code
    ) = 1
)

select
    'KC-353' as rule_id,
    doubled.submission_id,
    doubled.source_row,
    'project_code' as field,
    {{ cell_address('columns.column_letter', 'doubled.source_row') }} as cell,
    doubled.project_code as value,
    'Một mã chỉ đơn vị này dùng' as expected,
    coalesce(
        'Ô ' || {{ cell_address('columns.column_letter', 'doubled.source_row') }},
        'Dòng ' || cast(doubled.source_row as varchar)
    ) || ': mã đề án ' || doubled.project_code || ' cũng được ' || doubled.other_unit_name
    || ' dùng (KC-01 tháng ' || strftime(doubled.other_month, '%m/%Y')
    || '). Mỗi đề án có một mã riêng trong toàn tỉnh; hãy kiểm tra mã.' as message_vi
from doubled
left join columns on doubled.submission_id = columns.submission_id

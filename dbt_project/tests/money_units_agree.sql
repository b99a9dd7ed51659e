-- The factors that the macro money_vnd knows are those of the seed.
with money_units as (
    select * from {{ ref('money_unit') }}
)

select
    money_unit,
    factor,
    {{ money_vnd("'1'", 'money_unit') }} as macro_factor
from money_units
where {{ money_vnd("'1'", 'money_unit') }} is distinct from factor

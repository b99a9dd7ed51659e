-- One row per reporting unit, with the name that reports print.
with units as (
    select * from {{ ref('unit') }}
)

select
    unit_code,
    case when unit_type = 'Trung tâm' then unit_name else unit_type || ' ' || unit_name end as unit_name,
    unit_type,
    province_code,
    valid_from,
    valid_to,
    successor_unit_code,
    former_unit_code,
    is_mountain
from units

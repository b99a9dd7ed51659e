-- The units that report, of all times.
with units as (
    select * from {{ ref('int_units__named') }}
)

select
    unit_code,
    unit_name,
    unit_type,
    province_code,
    valid_from,
    valid_to,
    successor_unit_code,
    former_unit_code,
    is_mountain
from units

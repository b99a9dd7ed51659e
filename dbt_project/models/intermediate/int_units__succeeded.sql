-- One row per unit that ended and unit that took its place, or a part of it, the day after.
with units as (
    select * from {{ ref('int_units__named') }}
),

merged as (
    select
        unit_code,
        successor_unit_code,
        cast(valid_to + interval 1 day as date) as succeeded_on
    from units
    where valid_to is not null and successor_unit_code is not null
),

-- a unit that began lay, the day before, in the one that its former unit had become by then
former as (
    select
        boundaries.unit_code_then as unit_code,
        units.unit_code as successor_unit_code,
        units.valid_from as succeeded_on
    from units
    inner join {{ ref('int_units__on_boundaries') }} as boundaries
        on units.unit_code = boundaries.unit_code
        and units.valid_from > boundaries.boundary_on
    where units.former_unit_code is not null
    qualify boundaries.boundary_on = max(boundaries.boundary_on) over (partition by units.unit_code)
)

select
    unit_code,
    successor_unit_code,
    succeeded_on
from merged
union
select
    unit_code,
    successor_unit_code,
    succeeded_on
from former

-- On the boundaries of a date stand units that exist on it, or, marked, that ended in several before it.
with boundaries as (
    select * from {{ ref('unit_boundary') }}
),

units as (
    select * from {{ ref('dim_unit') }}
)

select
    boundaries.boundary_on,
    boundaries.unit_code,
    boundaries.unit_code_then
from boundaries
inner join units on boundaries.unit_code_then = units.unit_code
where
    units.valid_from > boundaries.boundary_on
    or (units.valid_to < boundaries.boundary_on and not boundaries.is_former)
    or (boundaries.is_former and units.successor_unit_code is not null)

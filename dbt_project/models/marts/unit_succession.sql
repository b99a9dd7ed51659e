-- Which units took the place of which, and when.
with successions as (
    select * from {{ ref('int_units__succeeded') }}
),

units as (
    select * from {{ ref('dim_unit') }}
)

select
    successions.unit_code,
    units.unit_name,
    successions.successor_unit_code,
    successors.unit_name as successor_unit_name,
    successions.succeeded_on
from successions
inner join units on successions.unit_code = units.unit_code
inner join units as successors on successions.successor_unit_code = successors.unit_code

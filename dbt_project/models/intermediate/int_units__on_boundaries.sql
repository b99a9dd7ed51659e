-- One row per date on which boundaries changed and unit of any time: the unit in whose bounds it lay, or lies, from
-- that date on. A commune is followed back to the district it came from, a district that merged into one other forward
-- to it. What ended in several units (a district in its communes) can't be divided: it stays itself, and is marked.
with recursive units as (
    select * from {{ ref('int_units__named') }}
),

changes as (
    select valid_from as boundary_on from units
    where valid_from is not null
    union
    select cast(valid_to + interval 1 day as date) as boundary_on from units
    where valid_to is not null
    union
    -- the first day of the programme (Decree 45/2012/ND-CP): nothing can be asked before it
    select date '2012-07-20' as boundary_on
),

-- at most nine steps: a circle in the seed ends in a unit that is wrong and is found by a test, not in an endless walk
steps as (
    select
        changes.boundary_on,
        units.unit_code,
        units.unit_code as unit_code_then,
        0 as step
    from changes
    cross join units
    union all
    select
        steps.boundary_on,
        steps.unit_code,
        case
            when units.valid_from > steps.boundary_on then units.former_unit_code
            else units.successor_unit_code
        end as unit_code_then,
        steps.step + 1 as step
    from steps
    inner join units on steps.unit_code_then = units.unit_code
    where
        steps.step < 9
        and (
            (units.valid_from > steps.boundary_on and units.former_unit_code is not null)
            or (units.valid_to < steps.boundary_on and units.successor_unit_code is not null)
        )
),

arrived as (
    select
        boundary_on,
        unit_code,
        max_by(unit_code_then, step) as unit_code_then
    from steps
    group by boundary_on, unit_code
)

select
    arrived.boundary_on,
    arrived.unit_code,
    arrived.unit_code_then,
    units.unit_name as unit_name_then,
    coalesce(units.valid_to < arrived.boundary_on, false) as is_former
from arrived
inner join units on arrived.unit_code_then = units.unit_code

-- What was executed each year, on the boundaries of 2024, of January 2025 and of August 2025? (Any dates will do.)
with asked as (
    select unnest([date '2024-07-01', date '2025-01-01', date '2025-08-01']) as boundaries_of
),

boundaries as (
    select
        asked.boundaries_of,
        units.unit_code,
        units.unit_code_then,
        units.unit_name_then,
        units.is_former
    from asked
    inner join marts.unit_boundary as units on asked.boundaries_of >= units.boundary_on
    qualify units.boundary_on = max(units.boundary_on) over (partition by asked.boundaries_of)
)

select
    boundaries.boundaries_of,
    year(facts.month) as year,
    boundaries.unit_code_then as unit_code,
    boundaries.unit_name_then as unit_name,
    boundaries.is_former,
    sum(facts.executed_vnd) as executed_vnd
from marts.fct_disbursement as facts
inner join boundaries on facts.unit_code = boundaries.unit_code
group by all
order by boundaries.boundaries_of, year, unit_code

-- The whole history on the boundaries of any date: which unit of that date stands for a unit of any time.
with boundaries as (
    select * from {{ ref('int_units__on_boundaries') }}
)

select
    boundary_on,
    unit_code,
    unit_code_then,
    unit_name_then || case when is_former then ' (cũ)' else '' end as unit_name_then,
    is_former
from boundaries

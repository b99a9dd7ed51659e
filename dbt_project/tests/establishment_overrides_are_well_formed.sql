-- A decision on who is who is about a spelling or, if it joins, a whole establishment; it leads to an establishment
-- that is not itself led on to another.
with overrides as (
    select * from {{ ref('establishment_override') }}
)

select
    overrides.kind,
    overrides.id,
    overrides.into_establishment_id
from overrides
left join overrides as next_overrides on overrides.into_establishment_id = next_overrides.id
where
    not regexp_full_match(overrides.id, '(CS|CV)-[0-9a-f]{12}')
    or (overrides.kind = 'different' and (overrides.id like 'CS-%' or overrides.into_establishment_id is not null))
    or (
        overrides.kind = 'same'
        and not coalesce(regexp_full_match(overrides.into_establishment_id, 'CS-[0-9a-f]{12}'), false)
    )
    or overrides.id = overrides.into_establishment_id
    or next_overrides.id is not null

-- A decision on who is who names a spelling or an establishment that is there, and leads to one. If not, it is not
-- heeded: the id is mistyped or of another key, or the reports have changed since. A decision of after the as-of date
-- may name what came later.
{{ config(severity='warn') }}

with overrides as (
    select * from {{ ref('establishment_override') }}
),

lines as (
    select * from {{ ref('int_establishments__decided') }}
),

known as (
    select spelling_id as id from lines
    union
    select establishment_id as id from lines
    union
    select 'CS-' || substr(id, 4) as id from overrides
    where kind = 'different'
)

select
    overrides.kind,
    overrides.id,
    overrides.into_establishment_id
from overrides
where
    overrides.decided_on <= {{ as_of_date() }}
    and (
        overrides.id not in (select known.id from known)
        or (
            overrides.into_establishment_id is not null
            and overrides.into_establishment_id not in (select known.id from known)
        )
    )

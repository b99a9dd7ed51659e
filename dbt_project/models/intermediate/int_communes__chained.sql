-- One row per commune of an era and what it is in that era or any later one: itself, then the communes it merged into.
with recursive communes as (
    select
        commune_code,
        era,
        next_commune_code
    from {{ ref('int_communes__by_era') }}
),

chains as (
    select
        commune_code,
        era,
        commune_code as later_commune_code,
        era as later_era
    from communes
    union all
    select
        chains.commune_code,
        chains.era,
        communes.next_commune_code as later_commune_code,
        chains.later_era + 1 as later_era
    from chains
    inner join communes
        on chains.later_commune_code = communes.commune_code
        and chains.later_era = communes.era
    inner join communes as nexts
        on communes.next_commune_code = nexts.commune_code
        and communes.era + 1 = nexts.era
)

select
    commune_code,
    era,
    later_commune_code,
    later_era
from chains

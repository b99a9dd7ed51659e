-- One row per commune and era: the time between two days on which communes changed. With the commune that it is in the
-- next era: itself, or the one that took its place.
with communes as (
    select * from {{ ref('commune') }}
),

changes as (
    select cast('0001-01-01' as date) as first_day
    union
    select valid_to + 1 as first_day from communes
    where valid_to is not null
    union
    select valid_from as first_day from communes
    where valid_from is not null
),

eras as (
    select
        first_day,
        cast(row_number() over (order by first_day) as integer) as era,
        coalesce(lead(first_day) over (order by first_day) - 1, cast('9999-12-31' as date)) as last_day
    from changes
)

select
    communes.commune_code,
    communes.commune_type || ' ' || communes.commune_name as commune_name,
    eras.era,
    eras.first_day,
    eras.last_day,
    case
        when communes.valid_to = eras.last_day then communes.successor_commune_code
        else communes.commune_code
    end as next_commune_code
from communes
inner join eras
    on coalesce(communes.valid_from, cast('0001-01-01' as date)) <= eras.first_day
    and coalesce(communes.valid_to, cast('9999-12-31' as date)) >= eras.last_day

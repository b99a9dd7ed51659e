-- One row per name and commune of an era, with its home: the commune where the name was first seen of those that the
-- commune was or came from. So a name goes on when its commune is merged. If it was seen in two communes that were then
-- merged, those stay two, and what comes after the merger fits either: it is neither, and its home is both.
with names as (
    select distinct
        name_key,
        commune_code,
        era
    from {{ ref('int_establishments__named') }}
    where commune_code is not null
),

chains as (
    select * from {{ ref('int_communes__chained') }}
),

traced as (
    select
        names.name_key,
        names.commune_code,
        names.era,
        earlier.commune_code as earlier_commune_code,
        earlier.era as earlier_era
    from names
    inner join chains
        on names.commune_code = chains.later_commune_code
        and names.era = chains.later_era
    inner join names as earlier
        on chains.commune_code = earlier.commune_code
        and chains.era = earlier.era
        and names.name_key = earlier.name_key
),

firsts as (
    select
        name_key,
        commune_code,
        era
    from traced
    group by name_key, commune_code, era
    having count(*) = 1
)

select
    traced.name_key,
    traced.commune_code,
    traced.era,
    string_agg(distinct firsts.commune_code, '+' order by firsts.commune_code) as home
from traced
inner join firsts
    on traced.name_key = firsts.name_key
    and traced.earlier_commune_code = firsts.commune_code
    and traced.earlier_era = firsts.era
group by traced.name_key, traced.commune_code, traced.era

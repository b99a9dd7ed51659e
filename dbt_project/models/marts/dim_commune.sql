-- The communes of all times, a row per commune and period in which its name, type and district stay the same.
with communes as (
    select * from {{ ref('commune') }}
),

keyed as (
    select
        commune_code || '@' || coalesce(strftime(valid_from, '%Y-%m-%d'), 'start') as commune_key,
        commune_code,
        commune_type || ' ' || commune_name as commune_name,
        commune_type,
        unit_code,
        valid_from,
        valid_to,
        successor_commune_code
    from communes
)

select
    keyed.commune_key,
    keyed.commune_code,
    keyed.commune_name,
    keyed.commune_type,
    keyed.unit_code,
    keyed.valid_from,
    keyed.valid_to,
    keyed.successor_commune_code,
    successors.commune_key as successor_commune_key
from keyed
left join keyed as successors
    on keyed.successor_commune_code = successors.commune_code
    and keyed.valid_to + interval 1 day >= coalesce(successors.valid_from, date '0001-01-01')
    and keyed.valid_to + interval 1 day <= coalesce(successors.valid_to, date '9999-12-31')

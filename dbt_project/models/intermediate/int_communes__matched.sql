-- One row per commune as a unit wrote it for a period (KC-02), with the commune of the list that it names. Type
-- (xã, phường, thị trấn) and accents may be missing, an address may stand around it. Of several readings the better one
-- counts: a commune that exists in the period, its name with every accent, one of the unit's own (a commune that
-- reports is its own), the type stated. What is left with two readings is ambiguous; nothing is guessed.
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line' and commune is not null
),

submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

units as (
    select * from {{ ref('unit') }}
),

communes as (
    select * from {{ ref('commune') }}
),

aliases as (
    select * from {{ ref('commune_alias') }}
),

names as (
    select
        commune_code,
        commune_name,
        commune_type,
        unit_code,
        valid_from,
        valid_to,
        {{ place_key('commune_name') }} as name_key,
        {{ accent_key('commune_name') }} as accent_key
    from communes
    union all
    select
        communes.commune_code,
        communes.commune_name,
        communes.commune_type,
        communes.unit_code,
        communes.valid_from,
        communes.valid_to,
        {{ place_key('aliases.alias') }} as name_key,
        {{ accent_key('aliases.alias') }} as accent_key
    from aliases
    inner join communes
        on aliases.commune_code = communes.commune_code
        and aliases.valid_to >= communes.valid_to
),

places as (
    select distinct
        submissions.unit_code,
        submissions.period,
        units.unit_type = 'Trung tâm' as is_province_wide,
        lines.commune
    from lines
    inner join submissions on lines.submission_id = submissions.submission_id
    inner join units on submissions.unit_code = units.unit_code
    where submissions.period is not null
),

parts as (
    select
        unit_code,
        period,
        is_province_wide,
        commune,
        unnest(regexp_split_to_array(commune, '[,;(\n]|\s[-–]\s')) as part
    from places
),

-- a district named after the commune without a comma is cut off
folded as (
    select
        unit_code,
        period,
        is_province_wide,
        commune,
        {{ accent_key('part') }} as accent_part,
        regexp_replace({{ fold('part') }}, ' (huyen|thi xa|thanh pho|tp|tx|tinh) .*$', '') as part_key
    from parts
),

candidates as (
    select
        unit_code,
        period,
        is_province_wide,
        commune,
        accent_part,
        null as stated_type,
        {{ place_key('part_key') }} as name_key
    from folded
    union all
    select
        unit_code,
        period,
        is_province_wide,
        commune,
        accent_part,
        case regexp_extract(part_key, '^(?:.*? )??(xa|phuong|thi tran|x|p|tt) .+$', 1)
            when 'xa' then 'Xã'
            when 'x' then 'Xã'
            when 'phuong' then 'Phường'
            when 'p' then 'Phường'
            else 'Thị trấn'
        end as stated_type,
        {{ place_key("regexp_extract(part_key, '^(?:.*? )??(?:xa|phuong|thi tran|x|p|tt) (.+)$', 1)") }} as name_key
    from folded
    where regexp_matches(part_key, '^(?:.*? )??(?:xa|phuong|thi tran|x|p|tt) .+$')
),

readings as (
    select
        candidates.unit_code,
        candidates.period,
        candidates.commune,
        names.commune_code,
        names.commune_type || ' ' || names.commune_name as commune_name,
        names.unit_code as commune_unit_code,
        (names.valid_from is null or names.valid_from <= last_day(candidates.period))
        and (names.valid_to is null or names.valid_to >= candidates.period) as is_valid,
        contains(candidates.accent_part, names.accent_key)
        and candidates.accent_part <> strip_accents(candidates.accent_part) as is_accented,
        candidates.is_province_wide
        or candidates.unit_code in (names.unit_code, names.commune_code) as is_in_unit,
        case
            when candidates.stated_type = names.commune_type then 2
            when candidates.stated_type is null then 1
            else 0
        end as type_rank
    from candidates
    inner join names on candidates.name_key = names.name_key
),

best as (
    select
        unit_code,
        period,
        commune,
        commune_code,
        commune_name,
        commune_unit_code,
        is_valid,
        is_in_unit
    from readings
    qualify dense_rank() over (
        partition by unit_code, period, commune
        order by is_valid desc, is_accented desc, is_in_unit desc, type_rank desc
    ) = 1
),

summed as (
    select
        unit_code,
        period,
        commune,
        count(distinct commune_code) as commune_count,
        min(commune_code) as commune_code,
        min(commune_name) as commune_name,
        min(commune_unit_code) as commune_unit_code,
        bool_and(is_valid) as is_valid,
        bool_and(is_in_unit) as is_in_unit,
        string_agg(distinct commune_name, ', ' order by commune_name) as commune_names
    from best
    group by unit_code, period, commune
)

select
    places.unit_code,
    places.period,
    places.commune,
    case
        when summed.commune_count is null then 'unknown'
        when not summed.is_valid then 'not_valid'
        when summed.commune_count > 1 then 'ambiguous'
        when not summed.is_in_unit then 'other_unit'
        else 'known'
    end as status,
    case when summed.commune_count = 1 then summed.commune_code end as commune_code,
    case when summed.commune_count = 1 then summed.commune_name end as commune_name,
    case when summed.commune_count = 1 then summed.commune_unit_code end as commune_unit_code,
    summed.commune_names
from places
left join summed
    on places.unit_code = summed.unit_code
    and places.period = summed.period
    and places.commune = summed.commune

-- KC-333 (warn): two names of a unit that seem to be one establishment but count as two: the same name with a tax code
-- here and none there, or with a commune here and none there; or, in one commune, a name spelled nearly the same
-- (Jaro-Winkler 0.95 or more; numbers in it must be equal). Said once, where the second one first appears. Where more
-- than 200 share a name, or a commune, nothing is compared: that is no list of a district, and would take for ever.
-- What the data officer has decided on is not asked about again.
with supports as (
    select * from {{ ref('int_supports__keyed') }}
    where name_key is not null and name_core <> '' and decided_by is distinct from 'override'
),

units as (
    select * from {{ ref('int_units__named') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'establishment_name'
),

firsts as (
    select
        unit_code,
        establishment_id,
        id_source,
        name_key,
        commune_key,
        month,
        submission_id,
        source_row,
        array_to_string(regexp_extract_all(name_key, '[0-9]+'), ' ') as numbers
    from supports
    qualify row_number() over (partition by unit_code, establishment_id order by month, source_row) = 1
),

-- joined by name and by commune apart, so that each is a join on equal keys
sized as (
    select
        submission_id,
        source_row,
        unit_code,
        establishment_id,
        id_source,
        name_key,
        commune_key,
        month,
        numbers,
        count(*) over (partition by unit_code, name_key) as namesake_count,
        count(*) over (partition by unit_code, commune_key, numbers) as neighbour_count
    from firsts
),

same_name as (
    select
        later.submission_id,
        later.source_row,
        later.id_source,
        later.month,
        earlier.unit_code,
        earlier.month as earlier_month,
        earlier.source_row as earlier_row,
        earlier.id_source as earlier_id_source
    from sized as later
    inner join sized as earlier
        on later.unit_code = earlier.unit_code
        and later.name_key = earlier.name_key
        and later.establishment_id <> earlier.establishment_id
    where
        later.namesake_count <= 200
        and (
            later.commune_key is null
            or earlier.commune_key is null
            or later.commune_key = earlier.commune_key
        )
),

like_name as (
    select
        later.submission_id,
        later.source_row,
        later.id_source,
        later.month,
        earlier.unit_code,
        earlier.month as earlier_month,
        earlier.source_row as earlier_row,
        earlier.id_source as earlier_id_source
    from sized as later
    inner join sized as earlier
        on later.unit_code = earlier.unit_code
        and later.commune_key = earlier.commune_key
        and later.numbers = earlier.numbers
        and later.establishment_id <> earlier.establishment_id
    where
        later.neighbour_count <= 200
        and jaro_winkler_similarity(later.name_key, earlier.name_key) >= 0.95
),

unioned as (
    select
        submission_id,
        source_row,
        id_source,
        month,
        unit_code,
        earlier_month,
        earlier_row,
        earlier_id_source
    from same_name
    union all
    select
        submission_id,
        source_row,
        id_source,
        month,
        unit_code,
        earlier_month,
        earlier_row,
        earlier_id_source
    from like_name
),

-- two tax codes that can be right are two enterprises
pairs as (
    select
        submission_id,
        source_row,
        unit_code,
        earlier_month,
        earlier_row
    from unioned
    where
        (month, source_row) > (earlier_month, earlier_row)
        and not (id_source = 'tax_code' and earlier_id_source = 'tax_code')
    qualify row_number() over (
        partition by submission_id, source_row
        order by earlier_month, earlier_row
    ) = 1
)

select
    'KC-333' as rule_id,
    pairs.submission_id,
    pairs.source_row,
    'establishment_name' as field,
    {{ cell_address('columns.column_letter', 'pairs.source_row') }} as cell,
    cast(null as varchar) as value,
    'Một cơ sở ghi một cách như nhau trong mọi biểu' as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'pairs.source_row') }}
    || ': cơ sở này có vẻ là cơ sở ở dòng ' || cast(pairs.earlier_row as varchar) || ' của biểu KC-02 tháng '
    || strftime(pairs.earlier_month, '%m/%Y') || ' (' || units.unit_name
    || ') nhưng đang được tính là cơ sở khác. Nếu là một, hãy ghi tên, mã số thuế và xã như nhau.' as message_vi
from pairs
inner join units on pairs.unit_code = units.unit_code
left join columns on pairs.submission_id = columns.submission_id

-- One row per accepted line of KC-02 with the identity of its establishment: what the data decide, unless the data
-- officer has decided otherwise (seed establishment_override). A decision about a spelling goes before one about the
-- whole establishment. One that leads to an establishment which is not there is not heeded, and a test says so.
with lines as (
    select * from {{ ref('int_establishments__decided') }}
),

overrides as (
    select * from {{ ref('establishment_override') }}
),

-- a spelling that is set apart is an establishment with the digits of the spelling
known as (
    select
        establishment_id,
        min(id_source) as id_source
    from lines
    group by establishment_id
    union all
    select
        'CS-' || substr(id, 4) as establishment_id,
        'name' as id_source
    from overrides
    where kind = 'different'
),

heeded as (
    select
        overrides.id,
        known.establishment_id,
        known.id_source,
        'Cán bộ dữ liệu quyết định ngày ' || strftime(overrides.decided_on, '%d/%m/%Y') || ': '
        || {{ without_personal_number('overrides.reason') }} as reason_vi
    from overrides
    inner join known
        on coalesce(overrides.into_establishment_id, 'CS-' || substr(overrides.id, 4)) = known.establishment_id
)

select
    lines.submission_id,
    lines.source_row,
    lines.is_household,
    lines.commune_key,
    lines.spelling_id,
    lines.tax_code_key,
    lines.establishment_id as establishment_id_by_data,
    coalesce(spellings.establishment_id, establishments.establishment_id, lines.establishment_id) as establishment_id,
    coalesce(spellings.reason_vi, establishments.reason_vi, lines.reason_vi) as reason_vi,
    coalesce(spellings.id_source, establishments.id_source, lines.id_source) as id_source,
    case
        when coalesce(spellings.id, establishments.id) is null then lines.decided_by
        else 'override'
    end as decided_by
from lines
left join heeded as spellings on lines.spelling_id = spellings.id
left join heeded as establishments on lines.establishment_id = establishments.id

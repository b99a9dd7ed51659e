-- KC-339 (warn): the name, as it is written, fits two communes: mostly because its accents are missing.
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line'
),

submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'commune'
),

places as (
    select * from {{ ref('int_communes__matched') }}
    where status = 'ambiguous'
)

select
    'KC-339' as rule_id,
    lines.submission_id,
    lines.source_row,
    'commune' as field,
    {{ cell_address('columns.column_letter', 'lines.source_row') }} as cell,
    lines.commune as value,
    places.commune_names as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'lines.source_row') }}
    || ': tên này có thể là ' || replace(places.commune_names, ', ', ' hoặc ')
    || '. Hãy ghi đủ dấu và đủ loại (xã, phường, thị trấn).' as message_vi
from lines
inner join submissions on lines.submission_id = submissions.submission_id
inner join places
    on submissions.unit_code = places.unit_code
    and submissions.period = places.period
    and lines.commune = places.commune
left join columns on lines.submission_id = columns.submission_id

-- KC-346 (warn): a name that names nobody: a legal form alone ("HTX"), or a single letter or digit.
with cells as (
    select * from {{ ref('int_cells__located') }}
    where row_kind = 'line' and field = 'establishment_name' and not {{ is_blank('value') }}
),

keyed as (
    select
        submission_id,
        source_row,
        field,
        cell,
        place_vi,
        regexp_replace({{ establishment_key('value') }}, '^(?:cty|htx|dntn|tht|ho)(?: |$)', '') as name_core
    from cells
)

select
    'KC-346' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    cast(null as varchar) as value,
    'Tên đầy đủ của cơ sở' as expected,
    place_vi || ': chỉ có loại hình hoặc quá ngắn để biết là cơ sở nào. Hãy ghi tên đầy đủ của cơ sở.' as message_vi
from keyed
where length(name_core) < 2

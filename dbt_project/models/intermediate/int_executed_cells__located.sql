-- One row per kept line of KC-01 with money: the cell that its month was read from, or derived from, and its place in
-- words for a message.
with lines as (
    select
        submission_id,
        source_row,
        case when executed_basis = 'in_month' then 'executed_in_month' else 'executed_to_date' end as field
    from {{ ref('int_kc01_lines__executed') }}
    where executed_vnd is not null
),

cells as (
    select * from {{ ref('int_cells__located') }}
)

select
    cells.submission_id,
    cells.source_row,
    cells.field,
    cells.cell,
    cells.place_vi,
    cells.value
from cells
inner join lines
    on cells.submission_id = lines.submission_id
    and cells.source_row = lines.source_row
    and cells.field = lines.field

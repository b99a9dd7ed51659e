-- quality.source_cell: the cell behind every amount and count, as submitted: from a figure in a fact, by submission_id
-- and source_row, to the text that the clerk wrote. A cell that holds no number is not shown: anything may stand in it;
-- nor are the digits of a phone or an identity card that was read as a number.
with cells as (
    select * from {{ ref('int_cells__located') }}
    where row_kind = 'line' and kind in ('money', 'count') and number is not null and cell is not null
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
)

select
    cells.submission_id,
    submissions.source_file,
    submissions.source_sheet,
    cells.source_row,
    cells.field,
    cells.cell,
    {{ without_personal_number('cells.value') }} as text_as_submitted,
    case when cells.kind = 'money' then columns.money_unit end as money_unit,
    cast(cells.number as decimal(18, 0)) as number_read
from cells
inner join submissions on cells.submission_id = submissions.submission_id
left join columns
    on cells.submission_id = columns.submission_id
    and cells.field = columns.field

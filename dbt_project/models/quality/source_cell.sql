-- quality.source_cell: the cell behind every amount and count, as submitted: from a figure in a fact, by submission_id
-- and source_row, to the text that the clerk wrote. A cell that holds no number is not shown: anything may stand in it.
-- Nor is one with a phone, a tax code or an identity number, whatever number was read from it.
with cells as (
    select * from {{ ref('int_cells__located') }}
    where
        row_kind = 'line'
        and kind in ('money', 'count')
        and number is not null
        and cell is not null
        and {{ without_personal_number('value') }} = value
),

slipped as (
    select
        submission_id,
        source_row,
        field
    from {{ ref('kc_121') }}
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
    cells.value as text_as_submitted,
    case when cells.kind = 'money' then columns.money_unit end as money_unit,
    cast(cells.number as decimal(18, 0)) as number_read
from cells
inner join submissions on cells.submission_id = submissions.submission_id
left join columns
    on cells.submission_id = columns.submission_id
    and cells.field = columns.field
left join slipped
    on cells.submission_id = slipped.submission_id
    and cells.source_row = slipped.source_row
    and cells.field = slipped.field
where slipped.submission_id is null

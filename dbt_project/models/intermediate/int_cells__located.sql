-- One row per cell that a rule looks at, over all forms, with its address and its place in words for a message.
with kc01 as (
    select * from {{ ref('int_kc01_cells__unpivoted') }}
),

kc02 as (
    select * from {{ ref('int_kc02_cells__unpivoted') }}
),

kc03 as (
    select * from {{ ref('int_kc03_cells__unpivoted') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
),

cells as (
    select
        submission_id,
        source_row,
        row_kind,
        row_label,
        field,
        kind,
        is_required,
        value,
        number,
        problem
    from kc01
    union all
    select
        submission_id,
        source_row,
        row_kind,
        row_label,
        field,
        kind,
        is_required,
        value,
        number,
        problem
    from kc02
    union all
    select
        submission_id,
        source_row,
        row_kind,
        row_label,
        field,
        kind,
        is_required,
        value,
        number,
        problem
    from kc03
)

select
    cells.submission_id,
    cells.source_row,
    cells.row_kind,
    cells.row_label,
    cells.field,
    cells.kind,
    cells.is_required,
    cells.value,
    cells.number,
    cells.problem,
    {{ cell_address('columns.column_letter', 'cells.source_row') }} as cell,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'cells.source_row') }} as place_vi
from cells
left join columns
    on cells.submission_id = columns.submission_id
    and cells.field = columns.field

-- One row per amount in a subtotal row, beside the sums it may stand for: of all lines of the sheet, of the lines above
-- it up to the heading or subtotal before, or of the lines below it down to the next one (a heading with its sum).
with cells as (
    select * from {{ ref('int_cells__located') }}
    where kind = 'money'
),

-- blocks of lines are numbered by the headings and subtotals above them
blocked as (
    select
        submission_id,
        source_row,
        row_kind,
        row_label,
        field,
        cell,
        place_vi,
        value,
        number,
        problem,
        count(*) filter (where row_kind <> 'line')
            over (partition by submission_id, field order by source_row) as block
    from cells
),

block_sums as (
    select
        submission_id,
        field,
        block,
        sum(number) as block_vnd
    from blocked
    where row_kind = 'line'
    group by submission_id, field, block
),

-- where a line can't be read, its column's sum is not known
sheet_sums as (
    select
        submission_id,
        field,
        sum(number) as lines_vnd,
        count(number) as line_count,
        bool_or(problem is not null) as has_problem
    from blocked
    where row_kind = 'line'
    group by submission_id, field
),

-- amounts finer than a dong are rounded line by line: half a dong a line is no difference
joined as (
    select
        blocked.submission_id,
        blocked.source_row,
        blocked.field,
        blocked.cell,
        blocked.place_vi,
        blocked.value,
        blocked.number as stated_vnd,
        regexp_matches(blocked.row_label, '\btong\b') as is_grand_total,
        coalesce(sheet_sums.lines_vnd, 0) as lines_vnd,
        coalesce(above.block_vnd, 0) as above_vnd,
        coalesce(below.block_vnd, 0) as below_vnd,
        coalesce(sheet_sums.line_count, 0) / 2 as tolerance_vnd,
        coalesce(sheet_sums.has_problem, false) as has_problem
    from blocked
    left join sheet_sums
        on blocked.submission_id = sheet_sums.submission_id
        and blocked.field = sheet_sums.field
    left join block_sums as above
        on blocked.submission_id = above.submission_id
        and blocked.field = above.field
        and blocked.block - 1 = above.block
    left join block_sums as below
        on blocked.submission_id = below.submission_id
        and blocked.field = below.field
        and blocked.block = below.block
    where blocked.row_kind = 'subtotal' and blocked.number is not null
)

select
    submission_id,
    source_row,
    field,
    cell,
    place_vi,
    value,
    stated_vnd,
    case when is_grand_total then lines_vnd else above_vnd end as expected_vnd,
    not has_problem
    and abs(stated_vnd - lines_vnd) > tolerance_vnd
    and (
        is_grand_total
        or (abs(stated_vnd - above_vnd) > tolerance_vnd and abs(stated_vnd - below_vnd) > tolerance_vnd)
    ) as is_different
from joined

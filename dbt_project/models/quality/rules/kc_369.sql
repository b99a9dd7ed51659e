-- KC-369 (warn): the grand total to date is more than what the unit's accepted months make since January. Silent where
-- the total is not that of its own lines (KC-302), where a line says so itself (KC-301, KC-305), and where a line was
-- rejected. Less is no finding: a report need not list what was finished earlier.
with submissions as (
    select * from {{ ref('int_submissions__ranked') }}
    where form = 'KC-01' and status = 'accepted'
),

cells as (
    select * from {{ ref('int_cells__located') }}
    where
        row_kind = 'subtotal'
        and field = 'executed_to_date'
        and number is not null
        and regexp_matches(row_label, '\btong\b')
),

totals as (
    select * from {{ ref('int_totals__compared') }}
    where field = 'executed_to_date' and is_different
),

disbursements as (
    select * from {{ ref('fct_disbursement') }}
),

told as (
    select submission_id from {{ ref('kc_301') }}
    union
    select submission_id from {{ ref('kc_305') }}
    union
    select submission_id from totals
    union
    select submission_id from {{ ref('int_lines__rejected') }}
),

compared as (
    select
        cells.submission_id,
        cells.source_row,
        cells.cell,
        cells.place_vi,
        cells.value,
        cells.number as stated_vnd,
        coalesce(sum(disbursements.executed_vnd), 0) as months_vnd
    from cells
    inner join submissions on cells.submission_id = submissions.submission_id
    left join disbursements
        on submissions.unit_code = disbursements.unit_code
        and submissions.period >= disbursements.month
        and year(submissions.period) = year(disbursements.month)
    where cells.submission_id not in (select told.submission_id from told)
    group by cells.submission_id, cells.source_row, cells.cell, cells.place_vi, cells.value, cells.number
)

select
    'KC-369' as rule_id,
    submission_id,
    source_row,
    'executed_to_date' as field,
    cell,
    value,
    {{ vnd_text('months_vnd') }} as expected,
    place_vi || ': tổng lũy kế ghi ' || {{ vnd_text('stated_vnd') }}
    || ', tổng các tháng đã được nhận từ đầu năm của đơn vị là ' || {{ vnd_text('months_vnd') }} || ', chênh lệch '
    || {{ vnd_text('stated_vnd - months_vnd') }} || '. Hãy gửi biểu của tháng còn thiếu, hoặc kiểm tra lũy kế.'
        as message_vi
from compared
where stated_vnd > months_vnd

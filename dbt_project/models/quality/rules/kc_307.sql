-- KC-307 (warn): a report has a column for the month, a line leaves it blank, and its cumulative is more than the
-- months before make: what it has grown is counted in the month. Where it may be of several months: KC-304.
with months as (
    select * from {{ ref('int_months__derived') }}
    where executed_basis = 'from_cumulative' and executed_vnd > 0 and is_fact_source
),

covered as (
    select * from {{ ref('int_months__covered') }}
    where months_covered = 1
),

cells as (
    select * from {{ ref('int_cells__located') }}
    where field = 'executed_in_month' and cell is not null
)

select
    'KC-307' as rule_id,
    months.submission_id,
    months.source_row,
    'executed_in_month' as field,
    cells.cell,
    cells.value,
    {{ vnd_text('months.executed_vnd') }} || ', hoặc sửa lũy kế' as expected,
    cells.place_vi || ' để trống, nhưng lũy kế ' || {{ vnd_text('months.to_date_vnd') }}
    || ' lớn hơn tổng các tháng trước là ' || {{ vnd_text('months.before_vnd') }} || '; phần tăng '
    || {{ vnd_text('months.executed_vnd') }} || ' được tính là số thực hiện trong tháng. Hãy ghi số thực hiện trong'
    || ' tháng, hoặc sửa lũy kế.' as message_vi
from months
inner join covered
    on months.submission_id = covered.submission_id
    and months.content_code = covered.content_code
    and months.project_key = covered.project_key
inner join cells
    on months.submission_id = cells.submission_id
    and months.source_row = cells.source_row

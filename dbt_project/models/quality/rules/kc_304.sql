-- KC-304 (warn): a month's money that was derived from a cumulative may be that of earlier months too, of which nothing
-- is known. It counts where it was reported, so that the sum since January is right; when a missing month comes, the
-- month becomes what is left.
with months as (
    select * from {{ ref('int_months__derived') }}
    where executed_basis = 'from_cumulative' and executed_vnd > 0 and is_fact_source
),

covered as (
    select * from {{ ref('int_months__covered') }}
    where months_covered > 1
),

cells as (
    select * from {{ ref('int_cells__located') }}
    where field = 'executed_to_date'
)

select
    'KC-304' as rule_id,
    months.submission_id,
    months.source_row,
    'executed_to_date' as field,
    cells.cell,
    cells.value,
    'Số thực hiện của tháng ' || covered.unknown_months as expected,
    cells.place_vi || ': số thực hiện tính từ lũy kế là ' || {{ vnd_text('months.executed_vnd') }}
    || ', có thể gồm cả tiền của tháng ' || covered.unknown_months
    || ' vì số thực hiện của tháng đó chưa có hoặc chưa khớp lũy kế. Tổng từ đầu năm không bị ảnh hưởng.'
    || ' Hãy gửi, hoặc gửi lại, biểu KC-01 của tháng đó.' as message_vi
from months
inner join covered
    on months.submission_id = covered.submission_id
    and months.content_code = covered.content_code
    and months.project_key = covered.project_key
inner join cells
    on months.submission_id = cells.submission_id
    and months.source_row = cells.source_row

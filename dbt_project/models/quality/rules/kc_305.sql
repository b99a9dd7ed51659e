-- KC-305 (warn): a project states only a cumulative, and no month can be derived from it: it is less than the months
-- before make, or it is not clear whose it is. Nothing is counted for it; where nothing is missing all the same (the
-- months before make it), there is nothing to say.
with months as (
    select * from {{ ref('int_months__derived') }}
    where problem is not null and is_fact_source
),

cells as (
    select * from {{ ref('int_cells__located') }}
    where field = 'executed_to_date'
)

select
    'KC-305' as rule_id,
    months.submission_id,
    months.source_row,
    'executed_to_date' as field,
    cells.cell,
    cells.value,
    case months.problem
        when 'less' then 'Từ ' || {{ vnd_text('months.before_vnd') }} || ' trở lên'
        when 'shared' then 'Số thực hiện trong tháng của từng dòng'
        else 'Đủ các đề án đã có số thực hiện, mỗi đề án một mã hoặc một tên như các tháng trước'
    end as expected,
    cells.place_vi || ': lũy kế ghi ' || {{ vnd_text('months.to_date_vnd') }}
    || case months.problem
        when 'less'
            then
                ', nhỏ hơn tổng các tháng trước đã được nhận là ' || {{ vnd_text('months.before_vnd') }}
                || '. Chưa tính khoản nào của dòng này vào tháng. Nếu tháng trước ghi thừa, hãy gửi lại biểu của'
                || ' tháng đó.'
        when 'shared'
            then
                ' trên nhiều dòng của một đề án mà không ghi số thực hiện trong tháng, trong khi tổng các tháng trước'
                || ' là ' || {{ vnd_text('months.before_vnd') }} || '. Chưa tính khoản nào của đề án vào tháng.'
        else
            ' cho một đề án mới, trong khi một đề án cùng nội dung hoặc cùng mã đã có số thực hiện không còn trong'
            || ' biểu; có thể là một đề án được ghi khác đi. Chưa tính khoản nào của dòng này vào tháng.'
    end as message_vi
from months
inner join cells
    on months.submission_id = cells.submission_id
    and months.source_row = cells.source_row
where months.before_vnd not in (months.to_date_vnd, months.greatest_to_date_vnd)

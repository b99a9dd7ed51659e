-- KC-014 (refuse): the data officer has set the submission aside: it has a line in the seed held_submission.
-- It is refused on every as-of date: what is wrong with a file was wrong before somebody saw it.
with submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

holds as (
    select * from {{ ref('held_submission') }}
)

select
    'KC-014' as rule_id,
    submissions.submission_id,
    cast(null as integer) as source_row,
    cast(null as varchar) as field,
    cast(null as varchar) as cell,
    cast(null as varchar) as value,
    'Bản thay thế của đơn vị, hoặc cán bộ dữ liệu bỏ tạm giữ' as expected,
    'Cán bộ dữ liệu tạm giữ bản gửi này từ ngày ' || strftime(holds.held_on, '%d/%m/%Y') || '. Lý do: '
    || rtrim(holds.reason, '. ') || '.' as message_vi
from submissions
inner join holds on submissions.submission_id = holds.submission_id

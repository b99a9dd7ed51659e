-- One row per month that was ever closed by the as-of date: is it closed, and since when?
with closings as (
    select * from {{ source('ledger', 'closing') }}
    where cast(acted_at as date) <= {{ as_of_date() }}
)

select
    month,
    arg_max(action, acted_at) = 'close' as is_closed,
    max(acted_at) as changed_at
from closings
group by month

-- The report's total is the sum of the facts of the year up to its month, read from the facts alone.
with progress as (
    select
        as_of_month,
        executed_vnd
    from {{ ref('programme_progress') }}
    where report_group = 'TOTAL'
),

facts as (
    select
        month,
        executed_vnd
    from {{ ref('fct_disbursement') }}
)

select
    progress.as_of_month,
    progress.executed_vnd,
    sum(facts.executed_vnd) as facts_vnd
from progress
left join facts
    on progress.as_of_month >= facts.month
    and year(progress.as_of_month) = year(facts.month)
group by progress.as_of_month, progress.executed_vnd
having coalesce(progress.executed_vnd, 0) <> coalesce(sum(facts.executed_vnd), 0)

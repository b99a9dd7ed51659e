-- Every month from the first to the last that is expected or was accepted, without gaps.
with expected as (
    select period from {{ ref('int_calendar__expanded') }}
),

accepted as (
    select period from {{ ref('int_submissions__ranked') }}
    where status = 'accepted'
),

periods as (
    select period from expected
    union
    select period from accepted
),

closings as (
    select * from {{ ref('stg_ledger__closings') }}
    where is_closed
),

bounds as (
    select
        cast(min(period) as timestamp) as first_month,
        cast(max(period) as timestamp) as last_month
    from periods
),

months as (
    select cast(unnest(generate_series(first_month, last_month, interval 1 month)) as date) as month
    from bounds
)

select
    months.month,
    cast(year(months.month) as integer) as year,
    cast(month(months.month) as integer) as month_number,
    cast(quarter(months.month) as integer) as quarter,
    'Tháng ' || cast(month(months.month) as varchar) || ' năm ' || cast(year(months.month) as varchar) as label_vi,
    closings.month is not null as is_closed,
    closings.changed_at as closed_at
from months
left join closings on months.month = closings.month

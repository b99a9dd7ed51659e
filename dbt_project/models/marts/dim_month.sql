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
    month,
    cast(year(month) as integer) as year,
    cast(month(month) as integer) as month_number,
    cast(quarter(month) as integer) as quarter,
    'Tháng ' || cast(month(month) as varchar) || ' năm ' || cast(year(month) as varchar) as label_vi
from months

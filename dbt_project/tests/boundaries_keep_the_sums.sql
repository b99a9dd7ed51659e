-- On the boundaries of any date each figure is there once: facts of units joined with unit_boundary add up to the same.
with boundaries as (
    select * from {{ ref('unit_boundary') }}
),

dates as (
    select distinct boundary_on from boundaries
),

figures as (
    select
        'executed_vnd' as figure,
        unit_code,
        executed_vnd as amount_vnd
    from {{ ref('fct_disbursement') }}
    union all
    select
        'support_vnd' as figure,
        unit_code,
        support_vnd as amount_vnd
    from {{ ref('fct_beneficiary') }}
    union all
    select
        'planned_vnd' as figure,
        unit_code,
        planned_vnd as amount_vnd
    from {{ ref('fct_plan') }}
    union all
    -- a dong of every unit: the sums of units that have reported nothing yet can't be told to be right
    select
        'unit' as figure,
        unit_code,
        1 as amount_vnd
    from {{ ref('dim_unit') }}
),

reported as (
    select
        dates.boundary_on,
        figures.figure,
        sum(figures.amount_vnd) as amount_vnd
    from figures
    cross join dates
    group by dates.boundary_on, figures.figure
),

on_boundaries as (
    select
        boundaries.boundary_on,
        figures.figure,
        sum(figures.amount_vnd) as amount_vnd
    from figures
    inner join boundaries on figures.unit_code = boundaries.unit_code
    group by boundaries.boundary_on, figures.figure
)

select
    reported.boundary_on,
    reported.figure,
    reported.amount_vnd as reported_vnd,
    on_boundaries.amount_vnd as on_boundaries_vnd
from reported
left join on_boundaries
    on reported.boundary_on = on_boundaries.boundary_on
    and reported.figure = on_boundaries.figure
where reported.amount_vnd is distinct from on_boundaries.amount_vnd

-- The rule that derives each month's money (docs/months.md), one row per usable KC-01, content and project.
-- What is stated in the month is the month's money. If only a cumulative is stated, the month is the cumulative less
-- what the accepted reports of the year's earlier months make together: never less than nothing, and never the
-- difference of two cumulatives, between which a month may have been restated.
with stated as (
    select * from {{ ref('int_months__stated') }}
),

-- beyond: what a cumulative says on top of all that was stated in the months up to it
accepted as (
    select
        unit_code,
        month,
        content_code,
        project_key,
        to_date_vnd,
        greatest_to_date_vnd,
        coalesce(sum(in_month_vnd) over so_far, 0) as in_months_vnd,
        case
            when is_cumulative and problem is null
                then to_date_vnd - coalesce(sum(in_month_vnd) over so_far, 0)
        end as beyond_vnd
    from stated
    where is_fact_source
    window so_far as (partition by unit_code, year(month), content_code, project_key order by month)
),

-- A cumulative raises the sum of the months to itself, or leaves it as it is if the sum is greater already. So the sum
-- is what was stated in the months, and the most that any cumulative so far has said beyond it.
summed as (
    select
        unit_code,
        month,
        content_code,
        project_key,
        to_date_vnd,
        greatest_to_date_vnd,
        in_months_vnd + greatest(coalesce(max(beyond_vnd) over so_far, 0), 0) as months_vnd
    from accepted
    window so_far as (partition by unit_code, year(month), content_code, project_key order by month)
),

-- of each version, accepted or not, what the months before it make, and the last one whose cumulative they agree with
before as (
    select
        stated.submission_id,
        stated.content_code,
        stated.project_key,
        arg_max(summed.months_vnd, summed.month) as months_vnd,
        max(summed.month) filter (where summed.months_vnd in (summed.to_date_vnd, summed.greatest_to_date_vnd))
            as settled_month
    from stated
    inner join summed
        on stated.unit_code = summed.unit_code
        and year(stated.month) = year(summed.month)
        and stated.month > summed.month
        and stated.content_code = summed.content_code
        and stated.project_key = summed.project_key
    group by stated.submission_id, stated.content_code, stated.project_key
),

joined as (
    select
        stated.submission_id,
        stated.unit_code,
        stated.month,
        stated.is_fact_source,
        stated.content_code,
        stated.project_key,
        stated.source_row,
        stated.in_month_vnd,
        stated.to_date_vnd,
        stated.greatest_to_date_vnd,
        stated.is_cumulative,
        coalesce(before.months_vnd, 0) as before_vnd,
        before.settled_month,
        case
            when not stated.is_cumulative then null
            when stated.problem is not null then stated.problem
            when stated.to_date_vnd < coalesce(before.months_vnd, 0) then 'less'
        end as problem
    from stated
    left join before
        on stated.submission_id = before.submission_id
        and stated.content_code = before.content_code
        and stated.project_key = before.project_key
)

select
    submission_id,
    unit_code,
    month,
    is_fact_source,
    content_code,
    project_key,
    source_row,
    in_month_vnd,
    to_date_vnd,
    greatest_to_date_vnd,
    before_vnd,
    settled_month,
    problem,
    case
        when in_month_vnd is not null then 'in_month'
        when is_cumulative and problem is null then 'from_cumulative'
    end as executed_basis,
    cast(case
        when in_month_vnd is not null then in_month_vnd
        when is_cumulative and problem is null then to_date_vnd - before_vnd
    end as decimal(18, 0)) as executed_vnd
from joined

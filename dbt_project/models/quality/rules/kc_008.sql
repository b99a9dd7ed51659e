-- KC-008 (refuse): the unit did not exist in the period: not yet, no more, or never. Names who reports in its place:
-- the units that lie in the bounds of one that has ended, or the one in which it lies.
with submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

units as (
    select
        *,
        lower(left(unit_name, 1)) || substr(unit_name, 2) as name_within
    from {{ ref('int_units__named') }}
),

boundaries as (
    select * from {{ ref('int_units__on_boundaries') }}
),

periods as (
    select
        submission_id,
        unit_code,
        period,
        case
            when form = 'KC-03' then cast(period + interval 1 year - interval 1 day as date)
            else last_day(period)
        end as period_end
    from submissions
    where unit_code is not null and period is not null
),

-- reports_on: a day of the period on which another reports: the first after an end, the last before a beginning
absent as (
    select
        periods.submission_id,
        periods.unit_code,
        units.unit_name,
        units.successor_unit_code,
        units.valid_from,
        units.valid_to,
        coalesce(units.valid_to < periods.period, false) as has_ended,
        case when units.valid_to < periods.period then periods.period else periods.period_end end as reports_on
    from periods
    left join units on periods.unit_code = units.unit_code
    where
        units.unit_code is null
        or units.valid_to < periods.period
        or units.valid_from > periods.period_end
),

-- on the last boundaries of one that has ended, its own communes are it
within_it as (
    select
        absent.submission_id,
        boundaries.unit_code
    from absent
    inner join boundaries
        on absent.unit_code = boundaries.unit_code_then
        and absent.unit_code <> boundaries.unit_code
        and absent.valid_to >= boundaries.boundary_on
    where absent.has_ended
    qualify boundaries.boundary_on = max(boundaries.boundary_on) over (partition by absent.submission_id)
),

around_it as (
    select
        absent.submission_id,
        boundaries.unit_code_then as unit_code
    from absent
    inner join boundaries
        on absent.unit_code = boundaries.unit_code
        and absent.reports_on >= boundaries.boundary_on
    qualify boundaries.boundary_on = max(boundaries.boundary_on) over (partition by absent.submission_id)
),

candidates as (
    select * from within_it
    union
    select * from around_it
),

reporters as (
    select
        candidates.submission_id,
        string_agg(units.unit_name, ', ' order by units.unit_code) as names,
        string_agg(units.name_within, ', ' order by units.unit_code) as names_within
    from candidates
    inner join absent on candidates.submission_id = absent.submission_id
    inner join units on candidates.unit_code = units.unit_code
    where
        coalesce(units.valid_from <= absent.reports_on, true)
        and coalesce(units.valid_to >= absent.reports_on, true)
    group by candidates.submission_id
)

select
    'KC-008' as rule_id,
    absent.submission_id,
    cast(null as integer) as source_row,
    'unit_code' as field,
    cast(null as varchar) as cell,
    coalesce(absent.unit_name, absent.unit_code) as value,
    coalesce(reporters.names, 'Một đơn vị đang hoạt động trong kỳ báo cáo') as expected,
    case
        when absent.unit_name is null
            then 'Mã đơn vị ' || absent.unit_code || ' không có trong danh mục đơn vị báo cáo'
        when absent.has_ended
            then
                absent.unit_name
                || coalesce(' đã nhập vào ' || successors.name_within, ' đã kết thúc hoạt động')
                || ' từ ngày ' || strftime(absent.valid_to + interval 1 day, '%d/%m/%Y')
        else absent.unit_name || ' chỉ hoạt động từ ngày ' || strftime(absent.valid_from, '%d/%m/%Y')
    end
    || coalesce('; báo cáo kỳ này do ' || reporters.names_within || ' gửi', '')
    || '.' as message_vi
from absent
left join units as successors on absent.successor_unit_code = successors.unit_code
left join reporters on absent.submission_id = reporters.submission_id

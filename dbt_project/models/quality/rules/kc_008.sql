-- KC-008 (refuse): the unit did not exist in the period: not yet, no more, or never. Names the successor.
with submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

units as (
    select * from {{ ref('unit') }}
),

periods as (
    select
        submission_id,
        form,
        unit_code,
        period,
        case
            when form = 'KC-03' then cast(period + interval 1 year - interval 1 day as date)
            else last_day(period)
        end as period_end
    from submissions
    where unit_code is not null and period is not null
)

select
    'KC-008' as rule_id,
    periods.submission_id,
    cast(null as integer) as source_row,
    'unit_code' as field,
    cast(null as varchar) as cell,
    coalesce(units.unit_type || ' ' || units.unit_name, periods.unit_code) as value,
    case
        when successors.unit_code is not null then successors.unit_type || ' ' || successors.unit_name
        else 'Một đơn vị đang hoạt động trong kỳ báo cáo'
    end as expected,
    case
        when units.unit_code is null
            then 'Mã đơn vị ' || periods.unit_code || ' không có trong danh mục đơn vị báo cáo.'
        when units.valid_to < periods.period
            then
                units.unit_type || ' ' || units.unit_name || ' chỉ hoạt động đến hết ngày '
                || strftime(units.valid_to, '%d/%m/%Y') || ', không có trong kỳ báo cáo.'
        else
            units.unit_type || ' ' || units.unit_name || ' chỉ hoạt động từ ngày '
            || strftime(units.valid_from, '%d/%m/%Y') || ', chưa có trong kỳ báo cáo.'
    end
    || coalesce(' Đơn vị kế tục: ' || successors.unit_type || ' ' || successors.unit_name || '.', '') as message_vi
from periods
left join units on periods.unit_code = units.unit_code
left join units as successors on units.successor_unit_code = successors.unit_code
where
    units.unit_code is null
    or units.valid_to < periods.period
    or units.valid_from > periods.period_end

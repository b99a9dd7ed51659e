-- KC-108 (reject): an amount is too small or too large to be one, so its money unit is probably another than stated:
-- the millionfold error that nobody sees.
-- Below 1,000 dong (the smallest sum in use) nothing is paid; a sheet in which no amount reaches 100,000 dong was
-- written in another unit, for projects of the programme are of millions. Above 10^11 dong (100 billion) no line of the
-- programme's money can be: a province's whole year is of some 10^10, the ceiling of a project 10^9 (Circular
-- 28/2018/TT-BTC, article 8). The establishments' own money may be more: up to 10^12.
with cells as (
    select * from {{ ref('int_cells__located') }}
    where row_kind = 'line' and kind = 'money' and number <> 0
),

measured as (
    select
        submission_id,
        source_row,
        field,
        cell,
        place_vi,
        value,
        number,
        abs(number) > case when field = 'counterpart' then 1000000000000 else 100000000000 end as is_too_large,
        abs(number) < 1000 or max(abs(number)) over (partition by submission_id) < 100000 as is_too_small
    from cells
)

select
    'KC-108' as rule_id,
    submission_id,
    source_row,
    field,
    cell,
    value,
    'Số tiền hợp lý theo đơn vị tính của biểu' as expected,
    place_vi || ': số tiền “' || value || '” theo đơn vị tính của biểu là ' || {{ vnd_text('number') }} || ', quá '
    || case when is_too_large then 'lớn' else 'nhỏ' end
    || ' so với một khoản khuyến công. Hãy kiểm tra đơn vị tính (đồng, nghìn đồng, triệu đồng) và con số.' as message_vi
from measured
where is_too_large or is_too_small

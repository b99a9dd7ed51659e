-- KC-337 (warn): the commune is not one of the province's in the period, or lies in another unit. The Centre may have
-- any commune of the province.
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line'
),

submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'commune'
),

places as (
    select * from {{ ref('int_communes__matched') }}
    where status in ('unknown', 'not_valid', 'other_unit')
),

communes as (
    select * from {{ ref('commune') }}
),

units as (
    select * from {{ ref('unit') }}
),

-- where the commune that is no more went to
successors as (
    select
        communes.commune_code,
        latest.valid_from,
        latest.valid_to,
        string_agg(distinct latest.commune_type || ' ' || latest.commune_name, ', ') as commune_name
    from communes
    inner join communes as latest on communes.successor_commune_code = latest.commune_code
    group by communes.commune_code, latest.valid_from, latest.valid_to
),

judged as (
    select
        lines.submission_id,
        lines.source_row,
        lines.commune,
        places.status,
        places.commune_name,
        successors.commune_name as successor_name,
        owners.unit_type || ' ' || owners.unit_name as owner_name,
        units.unit_type || ' ' || units.unit_name as unit_name,
        units.former_unit_code is not null as is_commune,
        {{ cell_address('columns.column_letter', 'lines.source_row') }} as cell,
        {{ place_vi('columns.column_letter', 'columns.header_text', 'lines.source_row') }} as place_vi
    from lines
    inner join submissions on lines.submission_id = submissions.submission_id
    inner join units on submissions.unit_code = units.unit_code
    inner join places
        on submissions.unit_code = places.unit_code
        and submissions.period = places.period
        and lines.commune = places.commune
    left join units as owners on places.commune_unit_code = owners.unit_code
    left join successors
        on places.status = 'not_valid'
        and places.commune_code = successors.commune_code
        and (successors.valid_from is null or submissions.period >= successors.valid_from)
        and (successors.valid_to is null or submissions.period <= successors.valid_to)
    left join columns on lines.submission_id = columns.submission_id
)

select
    'KC-337' as rule_id,
    submission_id,
    source_row,
    'commune' as field,
    cell,
    commune as value,
    case
        when status = 'other_unit' and is_commune then unit_name
        when status = 'other_unit' then 'Một xã, phường, thị trấn của ' || unit_name
        when successor_name is not null then successor_name
        else 'Một xã, phường, thị trấn của tỉnh trong kỳ báo cáo'
    end as expected,
    place_vi
    || case
        when status = 'other_unit' and is_commune
            then ': ' || commune_name || ' không phải là ' || unit_name || '. Hãy kiểm tra lại tên xã, phường.'
        when status = 'other_unit'
            then
                ': ' || commune_name || ' thuộc ' || owner_name || ', không thuộc ' || unit_name
                || '. Hãy kiểm tra lại tên xã, phường, thị trấn.'
        when successor_name is not null
            then ': địa danh này không có trong kỳ báo cáo; địa bàn đó nay thuộc ' || successor_name || '.'
        when status = 'not_valid'
            then ': địa danh này không có trong kỳ báo cáo. Hãy ghi tên đơn vị hành chính của kỳ báo cáo.'
        else ': không có xã, phường, thị trấn này trong danh mục của tỉnh. Hãy ghi đúng tên theo danh mục.'
    end as message_vi
from judged

-- One row per accepted line of KC-02: which establishment it is by the data alone, and why. By tax code, else by name
-- and commune, else (commune not stated or not known) by name, commune as written and unit. The tax code of a household
-- is its owner's, and since 2025-07-01 another number than before: a household is known by name and place. A line
-- without a tax code belongs to the one enterprise of its name and commune; of two it is neither.
with lines as (
    select * from {{ ref('int_establishments__named') }}
),

homes as (
    select * from {{ ref('int_establishments__homed') }}
),

enterprise_codes as (
    select distinct tax_code from lines
    where kind = 'enterprise' and tax_code is not null
),

homed as (
    select
        lines.submission_id,
        lines.source_row,
        lines.unit_code,
        lines.establishment_name,
        lines.legal_form,
        lines.commune,
        lines.kind,
        lines.name_key,
        lines.any_tax_code,
        lines.commune_code,
        lines.commune_key,
        lines.tax_code,
        homes.home,
        lines.kind <> 'household' and enterprise_codes.tax_code is not null as is_by_code
    from lines
    left join homes
        on lines.name_key = homes.name_key
        and lines.commune_code = homes.commune_code
        and lines.era = homes.era
    left join enterprise_codes on lines.tax_code = enterprise_codes.tax_code
),

codes as (
    select
        name_key,
        home,
        min(tax_code) as tax_code,
        count(distinct tax_code) as code_count
    from homed
    where is_by_code and home is not null
    group by name_key, home
),

decided as (
    select
        homed.submission_id,
        homed.source_row,
        homed.unit_code,
        homed.establishment_name,
        homed.legal_form,
        homed.commune,
        homed.kind,
        homed.name_key,
        homed.any_tax_code,
        homed.commune_code,
        homed.commune_key,
        homed.home,
        coalesce(codes.code_count, 0) as code_count,
        case when homed.is_by_code then homed.tax_code else codes.tax_code end as tax_code,
        case
            when homed.is_by_code then 'tax_code'
            when homed.kind <> 'household' and homed.tax_code is null and codes.code_count = 1
                then 'name_joined_to_tax_code'
            when homed.home is not null then 'name_and_commune'
            else 'name_and_unit'
        end as decided_by
    from homed
    left join codes
        on homed.name_key = codes.name_key
        and homed.home = codes.home
),

told as (
    select
        submission_id,
        source_row,
        unit_code,
        establishment_name,
        legal_form,
        commune,
        kind,
        any_tax_code,
        commune_key,
        decided_by,
        decided_by in ('tax_code', 'name_joined_to_tax_code') as is_enterprise,
        case decided_by
            when 'tax_code' then 'tax|' || tax_code
            when 'name_joined_to_tax_code' then 'tax|' || tax_code
            when 'name_and_commune' then 'name|' || name_key || '|' || home
            else 'unit|' || name_key || '|' || commune_key || '|' || unit_code
        end as identity,
        case decided_by
            when 'tax_code' then 'Nhận ra bằng mã số thuế.'
            when 'name_joined_to_tax_code'
                then 'Không có mã số thuế hợp lệ; tên và xã trùng với đúng một mã số thuế.'
            when 'name_and_unit'
                then 'Xã bỏ trống hoặc không có trong danh mục: nhận ra bằng tên, xã như đã ghi và đơn vị báo cáo.'
            else
                'Nhận ra bằng tên và xã, không theo đơn vị báo cáo.'
                || case
                    when contains(home, '+')
                        then ' Xã được sáp nhập từ nhiều xã có cơ sở trùng tên: không rõ là cơ sở nào nên tính riêng.'
                    when home <> commune_code then ' Xã đã sáp nhập: tiếp nối cơ sở cùng tên của xã cũ.'
                    else ''
                end
                || case
                    when kind <> 'household' and code_count > 1
                        then ' Tên và xã trùng với nhiều mã số thuế: không rõ là mã nào nên tính riêng.'
                    else ''
                end
        end as reason_vi
    from decided
)

select
    submission_id,
    source_row,
    commune_key,
    decided_by,
    reason_vi,
    not is_enterprise and kind <> 'enterprise' as is_household,
    case when is_enterprise then 'tax_code' else 'name' end as id_source,
    'CS-' || {{ keyed_hash('identity', 12) }} as establishment_id,
    'CV-' || {{ keyed_hash("concat_ws(
            '|', 'spelling', coalesce(establishment_name, ''), coalesce(legal_form, ''), coalesce(commune, ''), unit_code,
            coalesce(any_tax_code, '')
        )", 12) }} as spelling_id,
    'MS-' || {{ keyed_hash("'code|' || any_tax_code", 16) }} as tax_code_key
from told

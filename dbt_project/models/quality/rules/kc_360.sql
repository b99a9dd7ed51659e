-- KC-360 (warn): the support of a year is above the ceiling of the content (seed support_ceiling): by establishment
-- and project, or, where the ceiling is for a contest or a fair, by project. The highest ceiling of the content
-- decides, so a line is named only if it is above all of them. Noted at each line that lies above the ceiling.
with beneficiaries as (
    select * from {{ ref('fct_beneficiary') }}
    where support_vnd > 0
),

ceilings as (
    select
        content_code,
        what_vi,
        per,
        instrument || case when confidence <> 'confirmed' then '; cần tỉnh xác nhận' else '' end as grounds_vi,
        per in ('cơ sở', 'mô hình') as is_of_establishment,
        cast(max_amount_million_vnd as decimal(18, 0)) * 1000000 as ceiling_vnd
    from {{ ref('support_ceiling') }}
    where max_amount_million_vnd is not null and per <> 'gian hàng'
    qualify row_number() over (partition by content_code order by max_amount_million_vnd desc, what_vi asc) = 1
),

cells as (
    select * from {{ ref('int_cells__located') }}
    where field = 'support'
),

-- without a code, the supports of a month are taken for one contest, those of a year for one project
to_date as (
    select
        beneficiaries.submission_id,
        beneficiaries.source_row,
        beneficiaries.content_code,
        ceilings.what_vi,
        ceilings.per,
        ceilings.grounds_vi,
        ceilings.ceiling_vnd,
        sum(beneficiaries.support_vnd) over (
            partition by
                beneficiaries.unit_code,
                year(beneficiaries.month),
                beneficiaries.content_code,
                case when ceilings.is_of_establishment then beneficiaries.establishment_id end,
                coalesce(
                    beneficiaries.project_code,
                    case when not ceilings.is_of_establishment then cast(beneficiaries.month as varchar) end
                )
            order by beneficiaries.month, beneficiaries.source_row
        ) as support_vnd
    from beneficiaries
    inner join ceilings on beneficiaries.content_code = ceilings.content_code
)

select
    'KC-360' as rule_id,
    to_date.submission_id,
    to_date.source_row,
    'support' as field,
    cells.cell,
    cells.value,
    'Không quá ' || {{ vnd_text('to_date.ceiling_vnd') }} || '/' || to_date.per as expected,
    cells.place_vi || ': kinh phí hỗ trợ cộng dồn trong năm cho một '
    || case to_date.per when 'lần' then 'lần tổ chức' else to_date.per end || ' là '
    || {{ vnd_text('to_date.support_vnd') }} || ', vượt mức tối đa ' || {{ vnd_text('to_date.ceiling_vnd') }}
    || ' của nội dung ' || to_date.content_code || ' (' || to_date.what_vi || '; căn cứ ' || to_date.grounds_vi
    || '). Hãy kiểm tra số tiền và đơn vị tính.' as message_vi
from to_date
inner join cells
    on to_date.submission_id = cells.submission_id
    and to_date.source_row = cells.source_row
where to_date.support_vnd > to_date.ceiling_vnd

-- KC-361 (warn): support is a larger share of the cost (support and counterpart) than the content allows (seed
-- support_ceiling; the highest share of the content decides). Instalments of a project to an establishment are added
-- up over the year, but only lines that report a counterpart: what is not reported is not zero.
with beneficiaries as (
    select * from {{ ref('fct_beneficiary') }}
    where support_vnd > 0 and counterpart_vnd is not null
),

shares as (
    select
        content_code,
        what_vi,
        instrument || case when confidence <> 'confirmed' then '; cần tỉnh xác nhận' else '' end as grounds_vi,
        max_share_pct
    from {{ ref('support_ceiling') }}
    where max_share_pct is not null
    qualify row_number() over (
        partition by content_code order by max_share_pct desc, confidence = 'confirmed' desc, what_vi asc
    ) = 1
),

cells as (
    select * from {{ ref('int_cells__located') }}
    where field = 'support'
),

to_date as (
    select
        submission_id,
        source_row,
        content_code,
        sum(support_vnd) over so_far as support_vnd,
        sum(support_vnd + counterpart_vnd) over so_far as cost_vnd
    from beneficiaries
    window so_far as (
        partition by unit_code, year(month), content_code, establishment_id, project_code
        order by month, source_row
    )
)

select
    'KC-361' as rule_id,
    to_date.submission_id,
    to_date.source_row,
    'support' as field,
    cells.cell,
    cells.value,
    'Không quá ' || cast(shares.max_share_pct as varchar) || '% của ' || {{ vnd_text('to_date.cost_vnd') }} as expected,
    cells.place_vi || ': hỗ trợ ' || {{ vnd_text('to_date.support_vnd') }} || ' trên tổng chi phí '
    || {{ vnd_text('to_date.cost_vnd') }} || ' (hỗ trợ cộng vốn đối ứng), bằng '
    || replace(cast({{ pct('to_date.support_vnd', 'to_date.cost_vnd') }} as varchar), '.', ',')
    || '%, vượt tỷ lệ tối đa ' || cast(shares.max_share_pct as varchar) || '% của nội dung ' || to_date.content_code
    || ' (' || shares.what_vi || '; căn cứ ' || shares.grounds_vi || '). Hãy kiểm tra kinh phí hỗ trợ và vốn đối ứng.'
        as message_vi
from to_date
inner join shares on to_date.content_code = shares.content_code
inner join cells
    on to_date.submission_id = cells.submission_id
    and to_date.source_row = cells.source_row
where to_date.support_vnd * 100 > to_date.cost_vnd * shares.max_share_pct

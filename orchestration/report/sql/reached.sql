-- What was paid for since January: by report group (content null) and by content.
with contents as (
    select
        content_code,
        content_name_vi,
        report_group
    from marts.dim_content
),

money as (
    select
        contents.report_group,
        contents.content_code,
        sum(facts.executed_vnd) as executed_vnd,
        count(
            distinct coalesce(facts.project_code, facts.unit_code || ' ' || facts.project_name)
        ) filter (where facts.executed_vnd > 0) as project_count,
        count(distinct facts.unit_code) filter (where facts.executed_vnd > 0) as unit_count
    from marts.fct_disbursement as facts
    inner join contents on facts.content_code = contents.content_code
    where facts.month between date_trunc('year', $month::date) and $month
    group by grouping sets ((contents.report_group), (contents.report_group, contents.content_code))
),

supports as (
    select
        contents.report_group,
        contents.content_code,
        count(distinct facts.establishment_id) as establishment_count,
        count(*) as support_count,
        sum(facts.counterpart_vnd) as counterpart_vnd,
        count(facts.counterpart_vnd) as counterpart_stated,
        sum(facts.new_jobs) as new_jobs,
        count(facts.new_jobs) as jobs_stated,
        sum(facts.product_count) as product_count,
        count(facts.product_count) as products_stated
    from marts.fct_beneficiary as facts
    inner join contents on facts.content_code = contents.content_code
    where facts.month between date_trunc('year', $month::date) and $month
    group by grouping sets ((contents.report_group), (contents.report_group, contents.content_code))
),

keys as (
    select
        report_group,
        content_code
    from money
    union
    select
        report_group,
        content_code
    from supports
)

select
    keys.report_group,
    keys.content_code,
    contents.content_name_vi,
    money.executed_vnd,
    coalesce(money.project_count, 0) as project_count,
    coalesce(money.unit_count, 0) as unit_count,
    coalesce(supports.establishment_count, 0) as establishment_count,
    coalesce(supports.support_count, 0) as support_count,
    supports.counterpart_vnd,
    coalesce(supports.counterpart_stated, 0) as counterpart_stated,
    supports.new_jobs,
    coalesce(supports.jobs_stated, 0) as jobs_stated,
    supports.product_count,
    coalesce(supports.products_stated, 0) as products_stated
from keys
left join contents on keys.content_code = contents.content_code
left join money
    on keys.report_group = money.report_group
    and keys.content_code is not distinct from money.content_code
left join supports
    on keys.report_group = supports.report_group
    and keys.content_code is not distinct from supports.content_code
order by keys.report_group, keys.content_code nulls first

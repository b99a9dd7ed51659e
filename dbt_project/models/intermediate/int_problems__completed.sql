-- One row per problem of a submission: what intake and the gates said, and, should they have said nothing, what keeps a
-- submission from being used all the same. Nothing is accepted, and nothing refused, without a reason on record.
with problems as (
    select * from {{ ref('stg_ledger__problems') }}
),

submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

cells as (
    select * from {{ ref('int_cells__located') }}
),

rules as (
    select * from {{ ref('rule') }}
),

refused as (
    select distinct problems.submission_id
    from problems
    left join rules on problems.rule_id = rules.rule_id
    where coalesce(rules.severity, 'refuse') = 'refuse'
),

unexplained as (
    select
        submissions.submission_id,
        submissions.form,
        submissions.unit_code,
        submissions.period
    from submissions
    left join refused on submissions.submission_id = refused.submission_id
    where refused.submission_id is null
),

-- a number that is read, and still no amount in dong: no money unit is stated
without_unit as (
    select distinct submission_id
    from cells
    where
        row_kind = 'line'
        and kind = 'money'
        and number is null
        and problem is null
        and not {{ is_blank('value') }}
),

unstated as (
    select
        submission_id,
        case when form is null then 'KC-002' when unit_code is null then 'KC-003' else 'KC-004' end as rule_id,
        case
            when form is null then 'Biểu KC-01, KC-02 hoặc KC-03'
            when unit_code is null then 'Tên một đơn vị báo cáo'
            else 'Một tháng và năm báo cáo'
        end as expected,
        case
            when form is null then 'Không nhận ra biểu mẫu trong trang tính.'
            when unit_code is null then 'Không nhận ra đơn vị báo cáo ở phần tiêu đề.'
            else 'Không nhận ra kỳ báo cáo ở phần tiêu đề.'
        end as message_vi
    from unexplained
    where form is null or unit_code is null or period is null
    union all
    select
        unexplained.submission_id,
        'KC-005' as rule_id,
        'Đơn vị tính: đồng, nghìn đồng, triệu đồng hoặc tỷ đồng' as expected,
        'Biểu không ghi đơn vị tính của số tiền. Hãy ghi, ví dụ, “Đơn vị tính: triệu đồng” trên bảng.' as message_vi
    from unexplained
    inner join without_unit on unexplained.submission_id = without_unit.submission_id
)

select
    rule_id,
    submission_id,
    try_cast(nullif(regexp_extract(cell, '[0-9]+$'), '') as integer) as source_row,
    field,
    cell,
    value,
    expected,
    message_vi
from problems
union all
select
    rule_id,
    submission_id,
    cast(null as integer) as source_row,
    cast(null as varchar) as field,
    cast(null as varchar) as cell,
    cast(null as varchar) as value,
    expected,
    message_vi
from unstated

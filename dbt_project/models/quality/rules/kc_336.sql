-- KC-336 (warn): a unit supports an establishment again, in another project, for a content that is mostly given once
-- (machinery). Later instalments of the same project are no repetition.
with supports as (
    select * from {{ ref('int_supports__keyed') }}
),

traits as (
    select * from {{ ref('content_trait') }}
    where is_once
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'project_code'
),

compared as (
    select
        supports.submission_id,
        supports.source_row,
        supports.content_code,
        supports.project_code,
        first_value(supports.project_code) over same_support as first_project_code,
        first_value(supports.month) over same_support as first_month
    from supports
    inner join traits on supports.content_code = traits.content_code
    window same_support as (
        partition by supports.unit_code, supports.establishment_id, supports.content_code
        order by supports.month, supports.source_row
    )
)

select
    'KC-336' as rule_id,
    compared.submission_id,
    compared.source_row,
    'project_code' as field,
    {{ cell_address('columns.column_letter', 'compared.source_row') }} as cell,
    compared.project_code as value,
    coalesce(compared.first_project_code, 'Mã đề án') as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'compared.source_row') }}
    || ': cơ sở ở dòng này đã được hỗ trợ nội dung ' || compared.content_code || ' từ tháng '
    || strftime(compared.first_month, '%m/%Y')
    || coalesce(' theo đề án ' || compared.first_project_code, ', không ghi mã đề án')
    || '. Nếu là đợt sau của đề án đó, hãy ghi đúng mã đề án.' as message_vi
from compared
left join columns on compared.submission_id = columns.submission_id
where compared.project_code is distinct from compared.first_project_code

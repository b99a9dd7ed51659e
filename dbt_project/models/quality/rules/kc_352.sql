-- KC-352 (warn): a unit uses the code of a project for another content, or for a clearly different name, than where
-- it first used it. Names differ clearly if they share less than half of the words of the shorter one. No name is
-- shown: a project may be named after a household.
with disbursements as (
    select * from {{ ref('fct_disbursement') }}
),

beneficiaries as (
    select * from {{ ref('fct_beneficiary') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'project_code'
),

mentions as (
    select
        submission_id,
        source_row,
        'KC-01' as form,
        unit_code,
        month,
        project_code,
        content_code,
        list_distinct(string_split({{ fold('project_name') }}, ' ')) as name_words
    from disbursements
    where project_code is not null
    union all
    -- KC-02 gives no name
    select
        submission_id,
        source_row,
        'KC-02' as form,
        unit_code,
        month,
        project_code,
        content_code,
        null as name_words
    from beneficiaries
    where project_code is not null
),

first_mentions as (
    select
        unit_code,
        project_code,
        first(content_code order by month asc, form asc, source_row asc) as content_code,
        first(month order by month asc, form asc, source_row asc) as month,
        first(form order by month asc, form asc, source_row asc) as form,
        first(source_row order by month asc, form asc, source_row asc) as source_row,
        first(name_words order by month asc, source_row asc) filter (where name_words is not null) as name_words
    from mentions
    group by unit_code, project_code
),

compared as (
    select
        mentions.submission_id,
        mentions.source_row,
        mentions.project_code,
        mentions.content_code,
        first_mentions.content_code as first_content_code,
        'dòng ' || cast(first_mentions.source_row as varchar) || ' của ' || first_mentions.form || ' tháng '
        || strftime(first_mentions.month, '%m/%Y') as first_place_vi,
        mentions.content_code <> first_mentions.content_code as is_other_content,
        2 * len(list_intersect(mentions.name_words, first_mentions.name_words))
        < least(len(mentions.name_words), len(first_mentions.name_words)) as is_other_name
    from mentions
    inner join first_mentions
        on mentions.unit_code = first_mentions.unit_code
        and mentions.project_code = first_mentions.project_code
)

select
    'KC-352' as rule_id,
    compared.submission_id,
    compared.source_row,
    'project_code' as field,
    {{ cell_address('columns.column_letter', 'compared.source_row') }} as cell,
    compared.project_code as value,
    case
        when compared.is_other_content then 'Nội dung ' || compared.first_content_code || ' như ở '
        else 'Cùng một đề án như ở '
    end || compared.first_place_vi as expected,
    coalesce(
        'Ô ' || {{ cell_address('columns.column_letter', 'compared.source_row') }},
        'Dòng ' || cast(compared.source_row as varchar)
    ) || ': mã đề án ' || compared.project_code
    || case
        when compared.is_other_content
            then
                ' ghi cho nội dung ' || compared.content_code || ', nhưng ở ' || compared.first_place_vi
                || ' ghi cho nội dung ' || compared.first_content_code || '.'
        else ' ghi cho một tên khác hẳn tên ở ' || compared.first_place_vi || '.'
    end
    || ' Mỗi đề án dùng một mã riêng, không dùng lại.' as message_vi
from compared
left join columns on compared.submission_id = columns.submission_id
where compared.is_other_content or compared.is_other_name

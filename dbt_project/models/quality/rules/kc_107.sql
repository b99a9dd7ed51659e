-- KC-107 (reject): the line is the same as one above it in the submission: same content, project or establishment,
-- kind of support and amounts. The first counts. No value is shown: a household's name may be a person's.
with lines as (
    select * from {{ ref('int_lines__unioned') }}
),

repeated as (
    select
        submission_id,
        source_row,
        min(source_row) over (partition by submission_id, likeness) as first_row
    from lines
)

select
    'KC-107' as rule_id,
    submission_id,
    source_row,
    cast(null as varchar) as field,
    cast(null as varchar) as cell,
    cast(null as varchar) as value,
    'Mỗi khoản ghi một dòng' as expected,
    'Dòng ' || cast(source_row as varchar) || ' giống hệt dòng ' || cast(first_row as varchar)
    || '; chỉ dòng ' || cast(first_row as varchar)
    || ' được tính. Nếu là hai khoản khác nhau, hãy ghi rõ trong tên nội dung hoặc hình thức hỗ trợ.' as message_vi
from repeated
where source_row > first_row

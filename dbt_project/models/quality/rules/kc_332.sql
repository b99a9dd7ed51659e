-- KC-332 (warn): a tax code that stood for a clearly different name the time before. Legal forms aside, names are
-- different if they share less than half of the shorter one's words and are not spelled alike. No name is shown.
with supports as (
    select * from {{ ref('int_supports__keyed') }}
    where tax_code is not null and name_core is not null
),

units as (
    select * from {{ ref('int_units__named') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'tax_code'
),

followed as (
    select
        submission_id,
        source_row,
        string_split(name_core, ' ') as words,
        name_core,
        lag(name_core) over code as earlier_core,
        lag(unit_code) over code as earlier_unit_code,
        lag(month) over code as earlier_month,
        lag(source_row) over code as earlier_row
    from supports
    window code as (partition by tax_code order by month, unit_code, source_row)
),

compared as (
    select
        submission_id,
        source_row,
        earlier_unit_code,
        earlier_month,
        earlier_row,
        length(list_intersect(words, string_split(earlier_core, ' '))) as shared_count,
        least(length(list_distinct(words)), length(list_distinct(string_split(earlier_core, ' ')))) as word_count,
        jaro_winkler_similarity(name_core, earlier_core) as similarity
    from followed
    where earlier_core is not null
)

select
    'KC-332' as rule_id,
    compared.submission_id,
    compared.source_row,
    'tax_code' as field,
    {{ cell_address('columns.column_letter', 'compared.source_row') }} as cell,
    cast(null as varchar) as value,
    'Một mã số thuế của một cơ sở' as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'compared.source_row') }}
    || ': mã số thuế này ở dòng ' || cast(compared.earlier_row as varchar) || ' của biểu KC-02 tháng '
    || strftime(compared.earlier_month, '%m/%Y') || ' (' || units.unit_name
    || ') là của một cơ sở có tên khác hẳn. Hãy kiểm tra mã số thuế, hoặc ghi chú nếu cơ sở đã đổi tên.' as message_vi
from compared
inner join units on compared.earlier_unit_code = units.unit_code
left join columns on compared.submission_id = columns.submission_id
where compared.shared_count * 2 < compared.word_count and compared.similarity < 0.9

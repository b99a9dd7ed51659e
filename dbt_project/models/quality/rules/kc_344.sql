-- KC-344 (warn): the kind of support has a word (seed support_kind_word) of other contents and none of its own: a fair
-- with 3.2, machinery with 4.2. One word that goes with the content is enough.
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line' and support_kind is not null and content_code is not null
),

contents as (
    select * from {{ ref('content') }}
),

words as (
    select
        content_code,
        {{ fold('word') }} as word_key
    from {{ ref('support_kind_word') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
    where field = 'support_kind'
),

-- few kinds are written in many lines: the words are looked for once in each
kinds as (
    select distinct
        lines.support_kind,
        lines.content_code,
        ' ' || {{ fold('lines.support_kind') }} || ' ' as kind_key
    from lines
    inner join contents on lines.content_code = contents.content_code
),

contradictions as (
    select
        kinds.support_kind,
        kinds.content_code,
        string_agg(distinct words.content_code, ', ' order by words.content_code) as word_contents
    from kinds
    inner join words on contains(kinds.kind_key, ' ' || words.word_key || ' ')
    group by kinds.support_kind, kinds.content_code
    having not bool_or(kinds.content_code = words.content_code)
)

select
    'KC-344' as rule_id,
    lines.submission_id,
    lines.source_row,
    'support_kind' as field,
    {{ cell_address('columns.column_letter', 'lines.source_row') }} as cell,
    contradictions.support_kind as value,
    'Mã nội dung ' || contradictions.word_contents as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'lines.source_row') }}
    || ': hình thức thụ hưởng này thường đi với mã nội dung ' || contradictions.word_contents || ', không phải '
    || contradictions.content_code || '. Hãy kiểm tra mã nội dung hoặc hình thức thụ hưởng.' as message_vi
from lines
inner join contradictions
    on lines.support_kind = contradictions.support_kind
    and lines.content_code = contradictions.content_code
left join columns on lines.submission_id = columns.submission_id

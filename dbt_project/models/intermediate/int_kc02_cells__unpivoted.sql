-- One row per cell of KC-02 that a rule looks at: the field, what was written, the number read from it, and what is
-- wrong with that number.
with lines as (
    select * from {{ ref('stg_kc02__lines') }}
),

unpivoted as (
    select
        submission_id,
        source_row,
        row_kind,
        {{ fold("concat_ws(' ', line_no_text, content_code_text, establishment_name_text)") }} as row_label,
        unnest([
            {
                'field': 'establishment_name', 'kind': 'name', 'is_required': true,
                'value': establishment_name_text, 'number': cast(null as decimal(18, 0)),
                'problem': cast(null as varchar)
            },
            {
                'field': 'content_code', 'kind': 'code', 'is_required': true,
                'value': content_code_text, 'number': cast(null as decimal(18, 0)), 'problem': cast(null as varchar)
            },
            {
                'field': 'support', 'kind': 'money', 'is_required': false,
                'value': support_text, 'number': support_vnd, 'problem': support_problem
            },
            {
                'field': 'counterpart', 'kind': 'money', 'is_required': false,
                'value': counterpart_text, 'number': counterpart_vnd, 'problem': counterpart_problem
            },
            {
                'field': 'new_jobs', 'kind': 'count', 'is_required': false,
                'value': new_jobs_text, 'number': cast(new_jobs as decimal(18, 0)),
                'problem': new_jobs_problem
            },
            {
                'field': 'product_count', 'kind': 'count', 'is_required': false,
                'value': product_count_text, 'number': cast(product_count as decimal(18, 0)),
                'problem': product_count_problem
            }
        ]) as cell
    from lines
)

select
    submission_id,
    source_row,
    row_kind,
    row_label,
    cell.field,
    cell.kind,
    cell.is_required,
    cell.value,
    cell.number,
    cell.problem
from unpivoted

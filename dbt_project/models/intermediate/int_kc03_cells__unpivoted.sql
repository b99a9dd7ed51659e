-- One row per cell of KC-03 that a rule looks at: the field, what was written, the number read from it, and what is
-- wrong with that number.
with lines as (
    select * from {{ ref('stg_kc03__lines') }}
),

unpivoted as (
    select
        submission_id,
        source_row,
        row_kind,
        {{ fold("concat_ws(' ', line_no_text, content_code_text, content_name_text)") }} as row_label,
        unnest([
            {
                'field': 'content_code', 'kind': 'code', 'is_required': true,
                'value': content_code_text, 'number': cast(null as decimal(18, 0)), 'problem': cast(null as varchar)
            },
            {
                'field': 'planned', 'kind': 'money', 'is_required': false,
                'value': planned_text, 'number': planned_vnd, 'problem': planned_problem
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

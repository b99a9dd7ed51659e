-- Each macro once, so that dbt unit tests can call it. Nothing reads this view.
with keyed as (
    select
        input_text,
        money_unit,
        notation,
        numerator,
        denominator,
        column_letter,
        source_row,
        {{ number_text('input_text') }} as number_key,
        {{ count_text('input_text') }} as count_key
    from {{ ref('macro_input') }}
)

select
    input_text,
    notation,
    {{ is_blank('input_text') }} as is_blank,
    number_key as number_text,
    count_key as count_text,
    {{ number_problem('input_text', 'number_key', 'notation') }} as number_problem,
    {{ parse_number('input_text', 'number_key', 'notation') }} as parse_number,
    {{ money_vnd('input_text', 'money_unit', 'number_key', 'notation') }} as money_vnd,
    {{ money_problem('input_text', 'money_unit', 'number_key', 'notation') }} as money_problem,
    {{ whole_number('input_text', 'count_key', 'notation') }} as whole_number,
    {{ count_problem('input_text', 'count_key', 'notation') }} as count_problem,
    {{ fold('input_text') }} as fold,
    {{ content_code('input_text') }} as content_code,
    {{ code_key('input_text') }} as code_key,
    {{ place_key('input_text') }} as place_key,
    {{ accent_key('input_text') }} as accent_key,
    {{ establishment_key('input_text') }} as establishment_key,
    {{ tax_code_problem('input_text') }} as tax_code_problem,
    {{ without_personal_number('input_text') }} as without_personal_number,
    {{ pct('numerator', 'denominator') }} as pct,
    {{ vnd_text('numerator') }} as vnd_text,
    {{ cell_address('column_letter', 'source_row') }} as cell_address,
    {{ place_vi('column_letter', 'input_text', 'source_row') }} as place_vi
from keyed

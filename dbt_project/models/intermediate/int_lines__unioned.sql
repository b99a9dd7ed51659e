-- One row per submitted line, whatever the form: the amount that the form is about (executed, support or planned),
-- what makes two lines of a submission the same line, and the line as submitted without its personal fields.
-- Notes and columns unknown to the form stay in the ledger; a phone number, or the line's own tax code or phone, in
-- another cell is masked.
with kc01 as (
    select
        submission_id,
        'KC-01' as form,
        source_row,
        executed_vnd as amount_vnd,
        executed_vnd is null
        and (
            not {{ is_blank('executed_text') }}
            or (executed_to_date_vnd is null and not {{ is_blank('executed_to_date_text') }})
        ) as is_amount_unreadable,
        concat_ws(
            '|', coalesce(content_code, ''), coalesce(project_code, ''), {{ fold("coalesce(project_name_text, '')") }},
            coalesce(cast(executed_vnd as varchar), executed_text, ''),
            coalesce(cast(executed_to_date_vnd as varchar), executed_to_date_text, ''),
            coalesce(cast(planned_vnd as varchar), planned_text, ''),
            coalesce(cast(counterpart_vnd as varchar), counterpart_text, '')
        ) as likeness,
        json_object(
            'line_no', line_no_text,
            'content_code', content_code_text,
            'project_name', project_name_text,
            'project_code', project_code_text,
            'planned', planned_text,
            'executed_in_month', executed_text,
            'executed_to_date', executed_to_date_text,
            'counterpart', counterpart_text
        ) as submitted,
        cast(null as varchar) as tax_code_digits,
        cast(null as varchar) as phone_core
    from {{ ref('stg_kc01__lines') }}
    where row_kind = 'line'
),

-- a tax code in the column of the amount is no amount: published as one, it would be in every sum of what was sent
slipped as (
    select
        submission_id,
        source_row
    from {{ ref('kc_121') }}
    where field = 'support'
),

kc02 as (
    select
        submission_id,
        'KC-02' as form,
        source_row,
        case when (submission_id, source_row) not in (from slipped) then support_vnd end as amount_vnd,
        (support_vnd is null or (submission_id, source_row) in (from slipped))
        and not {{ is_blank('support_text') }} as is_amount_unreadable,
        concat_ws(
            '|', coalesce(content_code, ''), coalesce(project_code, ''),
            {{ fold("coalesce(establishment_name_text, '')") }},
            coalesce(tax_code_digits, ''), {{ fold("coalesce(commune_text, '')") }},
            {{ fold("coalesce(support_kind_text, '')") }},
            coalesce(cast(support_vnd as varchar), support_text, ''),
            coalesce(cast(counterpart_vnd as varchar), counterpart_text, ''),
            coalesce(cast(new_jobs as varchar), new_jobs_text, ''),
            coalesce(cast(product_count as varchar), product_count_text, '')
        ) as likeness,
        json_object(
            'line_no', line_no_text,
            'establishment_name', establishment_name_text,
            'legal_form', legal_form_text,
            'commune', commune_text,
            'industry', industry_text,
            'content_code', content_code_text,
            'project_code', project_code_text,
            'support_kind', support_kind_text,
            'support', support_text,
            'counterpart', counterpart_text,
            'new_jobs', new_jobs_text,
            'product_count', product_count_text
        ) as submitted,
        tax_code_digits,
        phone_core
    from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line'
),

kc03 as (
    select
        submission_id,
        'KC-03' as form,
        source_row,
        planned_vnd as amount_vnd,
        planned_vnd is null and not {{ is_blank('planned_text') }} as is_amount_unreadable,
        concat_ws(
            '|', coalesce(content_code, ''), {{ fold("coalesce(content_name, '')") }},
            coalesce(cast(planned_vnd as varchar), planned_text, '')
        ) as likeness,
        json_object(
            'line_no', line_no_text,
            'content_code', content_code_text,
            'content_name', content_name_text,
            'planned', planned_text
        ) as submitted,
        cast(null as varchar) as tax_code_digits,
        cast(null as varchar) as phone_core
    from {{ ref('stg_kc03__lines') }}
    where row_kind = 'line'
),

unioned as (
    select
        submission_id,
        form,
        source_row,
        amount_vnd,
        is_amount_unreadable,
        likeness,
        submitted,
        tax_code_digits,
        phone_core
    from kc01
    union all
    select
        submission_id,
        form,
        source_row,
        amount_vnd,
        is_amount_unreadable,
        likeness,
        submitted,
        tax_code_digits,
        phone_core
    from kc02
    union all
    select
        submission_id,
        form,
        source_row,
        amount_vnd,
        is_amount_unreadable,
        likeness,
        submitted,
        tax_code_digits,
        phone_core
    from kc03
)

select
    submission_id,
    form,
    source_row,
    amount_vnd,
    is_amount_unreadable,
    likeness,
    {{ without_personal_number(without_own_numbers("cast(submitted as varchar)", "tax_code_digits", "phone_core")) }}
        as submitted_text
from unioned

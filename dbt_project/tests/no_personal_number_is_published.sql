-- No phone or identity number stands in a text that is published: each has passed through without_personal_number().
with texts as (
    select
        submission_id,
        source_row,
        submitted_text as shown
    from {{ ref('rejected_line') }}
    union all
    select
        submission_id,
        source_row,
        concat_ws(' | ', value, message_vi) as shown
    from {{ ref('finding') }}
    union all
    select
        submission_id,
        source_row,
        text_as_submitted as shown
    from {{ ref('source_cell') }}
    union all
    select
        submission_id,
        source_row,
        project_name as shown
    from {{ ref('fct_disbursement') }}
    union all
    select
        submission_id,
        source_row,
        support_kind as shown
    from {{ ref('fct_beneficiary') }}
    union all
    select
        establishment_id as submission_id,
        null as source_row,
        concat_ws(' | ', establishment_name, legal_form, commune, industry) as shown
    from {{ ref('dim_establishment') }}
)

select
    submission_id,
    source_row,
    shown
from texts
where {{ without_personal_number('shown') }} <> shown

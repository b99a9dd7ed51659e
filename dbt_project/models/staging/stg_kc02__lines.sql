-- One row per submitted row of KC-02: what was written, and what it means. Holds the tax code, which never leaves the
-- private layers, nor does the phone's core, by which it is found in other cells; contact names stay in the ledger, and
-- a phone in a free text stays in its *_text. A project code with a personal number in it is none.
with lines as (
    select * from {{ source('ledger', 'kc02_line') }}
),

submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
),

money_units as (
    select
        submission_id,
        max(money_unit) filter (where field = 'support') as support_unit,
        max(money_unit) filter (where field = 'counterpart') as counterpart_unit
    from columns
    group by submission_id
),

-- the texts of numbers are cleaned once, for the macros that read them
keyed as (
    select
        lines.submission_id,
        lines.source_row,
        lines.row_kind,
        lines.line_no,
        lines.establishment_name,
        lines.tax_code,
        nullif(regexp_replace(lines.tax_code, '[^0-9]', '', 'g'), '') as tax_code_digits,
        nullif(regexp_replace(regexp_replace(lines.phone, '[^0-9]', '', 'g'), '^(84|0)', ''), '') as phone_core,
        lines.legal_form,
        lines.commune,
        lines.industry,
        lines.content_code,
        lines.project_code,
        lines.support_kind,
        lines.support,
        lines.counterpart,
        lines.new_jobs,
        lines.product_count,
        submissions.notation,
        coalesce(money_units.support_unit, submissions.money_unit) as support_unit,
        coalesce(money_units.counterpart_unit, submissions.money_unit) as counterpart_unit,
        {{ number_text('lines.support') }} as support_key,
        {{ number_text('lines.counterpart') }} as counterpart_key,
        {{ count_text('lines.new_jobs') }} as new_jobs_key,
        {{ count_text('lines.product_count') }} as product_count_key
    from lines
    inner join submissions on lines.submission_id = submissions.submission_id
    left join money_units on lines.submission_id = money_units.submission_id
)

select
    submission_id,
    source_row,
    row_kind,
    line_no as line_no_text,
    establishment_name as establishment_name_text,
    legal_form as legal_form_text,
    commune as commune_text,
    industry as industry_text,
    content_code as content_code_text,
    project_code as project_code_text,
    support_kind as support_kind_text,
    support as support_text,
    counterpart as counterpart_text,
    new_jobs as new_jobs_text,
    product_count as product_count_text,
    nullif(
        trim({{ without_personal_number(
            without_own_numbers('establishment_name', 'tax_code_digits', 'phone_core')
        ) }}), ''
    ) as establishment_name,
    tax_code_digits,
    phone_core,
    {{ tax_code_problem('tax_code') }} as tax_code_problem,
    {{ public_text('legal_form') }} as legal_form,
    {{ public_text('commune') }} as commune,
    {{ public_text('industry') }} as industry,
    {{ content_code('content_code') }} as content_code,
    case
        when
            {{ without_personal_number(without_own_numbers('project_code', 'tax_code_digits', 'phone_core')) }}
            = project_code
            then {{ code_key('project_code') }}
    end as project_code,
    {{ public_text('support_kind') }} as support_kind,
    {{ money_vnd('support', 'support_unit', 'support_key', 'notation') }} as support_vnd,
    {{ money_problem('support', 'support_unit', 'support_key', 'notation') }} as support_problem,
    {{ money_vnd('counterpart', 'counterpart_unit', 'counterpart_key', 'notation') }} as counterpart_vnd,
    {{ money_problem('counterpart', 'counterpart_unit', 'counterpart_key', 'notation') }} as counterpart_problem,
    {{ whole_number('new_jobs', 'new_jobs_key', 'notation') }} as new_jobs,
    {{ count_problem('new_jobs', 'new_jobs_key', 'notation') }} as new_jobs_problem,
    {{ whole_number('product_count', 'product_count_key', 'notation') }} as product_count,
    {{ count_problem('product_count', 'product_count_key', 'notation') }} as product_count_problem
from keyed

-- KC-347 (warn): a phone or an identity number, or a number of the line itself, stands in a text that is published. It
-- is masked there (a project code with one does not count), and not shown here. Notes are never published, and may
-- hold one.
with kc01 as (
    select
        submission_id,
        source_row,
        unnest([
            { 'field': 'project_name', 'text': project_name_text },
            { 'field': 'project_code', 'text': project_code_text }
        ]) as cell,
        cast(null as varchar) as tax_code_digits,
        cast(null as varchar) as phone_core
    from {{ ref('stg_kc01__lines') }}
    where row_kind = 'line'
),

kc02 as (
    select
        submission_id,
        source_row,
        unnest([
            { 'field': 'establishment_name', 'text': establishment_name_text },
            { 'field': 'legal_form', 'text': legal_form_text },
            { 'field': 'commune', 'text': commune_text },
            { 'field': 'industry', 'text': industry_text },
            { 'field': 'support_kind', 'text': support_kind_text },
            { 'field': 'project_code', 'text': project_code_text }
        ]) as cell,
        tax_code_digits,
        phone_core
    from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line'
),

texts as (
    select
        submission_id,
        source_row,
        cell.field,
        cell.text,
        tax_code_digits,
        phone_core
    from kc01
    union all
    select
        submission_id,
        source_row,
        cell.field,
        cell.text,
        tax_code_digits,
        phone_core
    from kc02
),

columns as (
    select * from {{ ref('stg_ledger__columns') }}
)

select
    'KC-347' as rule_id,
    texts.submission_id,
    texts.source_row,
    texts.field,
    {{ cell_address('columns.column_letter', 'texts.source_row') }} as cell,
    cast(null as varchar) as value,
    'Không ghi số điện thoại, số giấy tờ cá nhân ở cột này' as expected,
    {{ place_vi('columns.column_letter', 'columns.header_text', 'texts.source_row') }}
    || ' có số điện thoại hoặc số giấy tờ cá nhân. Cột này được công bố: hãy chuyển số đó sang cột “Điện thoại” '
    || 'hoặc “Mã số thuế”; hệ thống che số đó khi công bố.' as message_vi
from texts
left join columns
    on texts.submission_id = columns.submission_id
    and texts.field = columns.field
where
    {{ without_personal_number(without_own_numbers('texts.text', 'texts.tax_code_digits', 'texts.phone_core')) }}
    <> texts.text

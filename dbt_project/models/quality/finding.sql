-- quality.finding: everything that is wrong, with its cell, in words for the clerk who sent it. Findings of versions
-- that do not count are kept: submission_status says what became of the version.
with findings as (
    select * from {{ ref('int_findings__unioned') }}
),

rules as (
    select * from {{ ref('rule') }}
),

submissions as (
    select * from {{ ref('int_submissions__ranked') }}
),

own_numbers as (
    select
        submission_id,
        source_row,
        tax_code_digits,
        phone_core
    from {{ ref('stg_kc02__lines') }}
    where length(tax_code_digits) >= 9 or length(phone_core) >= 9
),

-- a personal cell is named, its value is not shown; nor is a phone or the line's own numbers in another cell
masked as (
    select distinct
        findings.rule_id,
        findings.submission_id,
        findings.source_row,
        findings.field,
        findings.cell,
        case
            when findings.field in ('tax_code', 'contact_name', 'phone', 'note') then null
            else
                {{ without_personal_number(without_own_numbers(
                    "findings.value", "own_numbers.tax_code_digits", "own_numbers.phone_core"
                )) }}
        end as value,
        {{ without_personal_number(without_own_numbers(
            "findings.expected", "own_numbers.tax_code_digits", "own_numbers.phone_core"
        )) }} as expected,
        {{ without_personal_number(without_own_numbers(
            "findings.message_vi", "own_numbers.tax_code_digits", "own_numbers.phone_core"
        )) }} as message_vi
    from findings
    left join own_numbers
        on findings.submission_id = own_numbers.submission_id
        and findings.source_row = own_numbers.source_row
)

select
    'F-' || left(md5(concat_ws(
        '|', masked.rule_id, masked.submission_id, coalesce(cast(masked.source_row as varchar), ''),
        coalesce(masked.field, ''), coalesce(masked.cell, ''), coalesce(masked.value, ''),
        masked.expected, masked.message_vi
    )), 16) as finding_id,
    masked.rule_id,
    coalesce(rules.severity, 'refuse') as severity,
    submissions.unit_code,
    submissions.period,
    submissions.form,
    submissions.source_file as file,
    submissions.source_sheet as sheet,
    masked.cell,
    masked.source_row,
    masked.field,
    masked.value,
    masked.expected,
    masked.message_vi,
    masked.submission_id,
    submissions.status as submission_status,
    {{ rules_version() }} as rules_version
from masked
inner join submissions on masked.submission_id = submissions.submission_id
left join rules on masked.rule_id = rules.rule_id

-- No personal field of a form reaches a published table: neither in a line as submitted nor as the value of a finding.
with rejected as (
    select
        submission_id,
        source_row,
        submitted_text
    from {{ ref('rejected_line') }}
    where list_has_any(json_keys(submitted_text), ['tax_code', 'contact_name', 'phone', 'note', 'extra'])
),

findings as (
    select
        submission_id,
        source_row,
        value
    from {{ ref('finding') }}
    where field in ('tax_code', 'contact_name', 'phone', 'note') and value is not null
)

select
    submission_id,
    source_row,
    submitted_text as shown
from rejected
union all
select
    submission_id,
    source_row,
    value as shown
from findings

-- Where each field of a submission stands, and the money unit of its amounts: the header's own, else the submission's.
with field_columns as (
    select * from {{ source('ledger', 'field_column') }}
),

submissions as (
    select * from {{ ref('stg_ledger__submissions') }}
)

select
    field_columns.submission_id,
    field_columns.field,
    field_columns.column_letter,
    field_columns.header_text,
    coalesce(field_columns.money_unit, submissions.money_unit) as money_unit
from field_columns
inner join submissions on field_columns.submission_id = submissions.submission_id

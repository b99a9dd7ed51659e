-- Every line of the ledger ends in exactly one place: a fact, or quality.rejected_line.
with submitted as (
    select
        submission_id,
        source_row
    from {{ ref('stg_kc01__lines') }}
    where row_kind = 'line'
    union all
    select
        submission_id,
        source_row
    from {{ ref('stg_kc02__lines') }}
    where row_kind = 'line'
    union all
    select
        submission_id,
        source_row
    from {{ ref('stg_kc03__lines') }}
    where row_kind = 'line'
),

placed as (
    select
        submission_id,
        source_row
    from {{ ref('fct_disbursement') }}
    union all
    select
        submission_id,
        source_row
    from {{ ref('fct_beneficiary') }}
    union all
    select
        submission_id,
        source_row
    from {{ ref('fct_plan') }}
    union all
    select
        submission_id,
        source_row
    from {{ ref('rejected_line') }}
),

places as (
    select
        submission_id,
        source_row,
        count(*) as place_count
    from placed
    group by submission_id, source_row
)

select
    coalesce(submitted.submission_id, places.submission_id) as submission_id,
    coalesce(submitted.source_row, places.source_row) as source_row,
    places.place_count
from submitted
full outer join places
    on submitted.submission_id = places.submission_id
    and submitted.source_row = places.source_row
where submitted.submission_id is null or places.place_count is distinct from 1

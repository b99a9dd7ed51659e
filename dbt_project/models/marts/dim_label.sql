-- What each code of the published tables is called, for people.
with labels as (
    select * from {{ ref('label') }}
)

select
    code_list,
    code,
    label_vi,
    label_en
from labels

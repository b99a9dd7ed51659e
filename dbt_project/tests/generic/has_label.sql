{#- Every code of the column has a label in the list. -#}
{% test has_label(model, column_name, code_list) %}
with codes as (
    select distinct {{ column_name }} as code
    from {{ model }}
    where {{ column_name }} is not null
),

labels as (
    select code from {{ ref('label') }}
    where code_list = '{{ code_list }}'
)

select codes.code
from codes
left join labels on codes.code = labels.code
where labels.code is null
{% endtest %}

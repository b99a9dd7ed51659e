-- Which figures did a later version change, from what to what?
select
    period,
    unit_code,
    form,
    figure,
    content_code,
    project_code,
    before_vnd,
    after_vnd,
    difference_vnd,
    before_file,
    after_file,
    restated_at
from marts.restatement
order by restated_at desc, unit_code asc

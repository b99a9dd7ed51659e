-- Every line of the year's plans that counts by the month, with where it stands.
select
    facts.unit_code,
    contents.report_group,
    facts.content_code,
    contents.content_name_vi,
    facts.planned_vnd,
    facts.source_file,
    facts.source_sheet,
    facts.source_row
from marts.fct_plan as facts
inner join marts.dim_content as contents on facts.content_code = contents.content_code
where facts.is_current and facts.year = year($month::date) and facts.counts_from <= $month::date
order by facts.unit_code, facts.content_code, facts.source_file, facts.source_sheet, facts.source_row

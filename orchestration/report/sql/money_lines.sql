-- Every line that states money executed since January, with where it stands.
select
    facts.month,
    facts.unit_code,
    units.unit_name,
    contents.report_group,
    facts.content_code,
    contents.content_name_vi,
    concat_ws(' ', facts.project_code, facts.project_name) as project,
    facts.executed_vnd,
    facts.source_file,
    facts.source_sheet,
    facts.source_row
from marts.fct_disbursement as facts
inner join marts.dim_content as contents on facts.content_code = contents.content_code
inner join marts.dim_unit as units on facts.unit_code = units.unit_code
where
    facts.month between date_trunc('year', $month::date) and $month
    and facts.executed_vnd is not null
order by facts.content_code, facts.unit_code, facts.month, facts.source_file, facts.source_sheet, facts.source_row

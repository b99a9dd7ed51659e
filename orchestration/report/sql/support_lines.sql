-- Every support since January, with where it stands. A household business is a person: it is not named.
select
    facts.month,
    facts.unit_code,
    units.unit_name,
    contents.report_group,
    facts.content_code,
    concat_ws(
        ', ',
        case
            when not establishments.is_household then establishments.establishment_name
            else coalesce(establishments.legal_form, 'Hộ kinh doanh')
        end,
        establishments.commune,
        establishments.industry
    ) as establishment,
    facts.support_kind,
    facts.support_vnd,
    facts.counterpart_vnd,
    facts.new_jobs,
    facts.product_count,
    facts.source_file,
    facts.source_sheet,
    facts.source_row
from marts.fct_beneficiary as facts
inner join marts.dim_content as contents on facts.content_code = contents.content_code
inner join marts.dim_unit as units on facts.unit_code = units.unit_code
inner join marts.dim_establishment as establishments
    on facts.establishment_id = establishments.establishment_id
where facts.month between date_trunc('year', $month::date) and $month
order by facts.content_code, facts.unit_code, facts.month, facts.source_file, facts.source_sheet, facts.source_row

-- From every dong executed to the cell it was read from, or the cumulative it was derived from, less what is
-- subtracted:
-- file, sheet, cell, text.
select
    facts.month,
    facts.unit_code,
    facts.content_code,
    facts.project_code,
    facts.executed_vnd,
    facts.executed_basis,
    facts.subtracted_vnd,
    cells.source_file,
    cells.source_sheet,
    cells.cell,
    cells.text_as_submitted,
    cells.money_unit
from marts.fct_disbursement as facts
inner join quality.source_cell as cells
    on facts.submission_id = cells.submission_id
    and facts.source_row = cells.source_row
    and cells.field = case facts.executed_basis when 'in_month' then 'executed_in_month' else 'executed_to_date' end
where facts.executed_vnd > 0
order by facts.month, facts.unit_code, facts.source_row

-- From every dong executed to the cell it was read from: file, sheet, cell, text.
select
    facts.month,
    facts.unit_code,
    facts.content_code,
    facts.project_code,
    facts.executed_vnd,
    cells.source_file,
    cells.source_sheet,
    cells.cell,
    cells.text_as_submitted,
    cells.money_unit
from marts.fct_disbursement as facts
inner join quality.source_cell as cells
    on facts.submission_id = cells.submission_id
    and facts.source_row = cells.source_row
    and cells.field = 'executed_in_month'
where facts.executed_vnd > 0
order by facts.month, facts.unit_code, facts.source_row

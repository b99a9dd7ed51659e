"""Making a submitted workbook harmless before it is sent on: nothing in it reaches out of it."""

from collections.abc import Callable
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from orchestration.feedback.cells import FORMULA_STARTS, existing_cells, set_text
from orchestration.feedback.formulas import is_harmless
from orchestration.intake.cell import cell_text

# Rows of values as a file holds them, per sheet.
Values = dict[str, list[list[object]]]


def make_harmless(book: Workbook, values: Values) -> int:
    """Take out of a workbook all that reaches out of it; gives the number of formulas that became values.

    Formulas over the workbook's own cells stay. Another formula becomes the value that it had last, its own text if
    it had none. A text that begins like a formula is marked as text for good. Macros and links to other workbooks are
    left behind when the file is opened. `values` are the cells as the file holds them.
    """
    sheets = book.sheetnames
    names = {*book.defined_names, *(n for ws in book.worksheets for n in ws.defined_names)}

    def is_ours(formula: object) -> bool:
        return is_harmless(f"={str(formula).removeprefix('=')}", sheets, names)

    for chart_sheet in list(book.chartsheets):
        book.remove(chart_sheet)
    _drop_names(book.defined_names, is_ours)
    unsafe: list[Cell] = []
    for sheet in book.worksheets:
        _drop_names(sheet.defined_names, is_ours)
        _drop_objects(sheet)
        _drop_conditions(sheet, is_ours)
        for cell in existing_cells(sheet):
            link = cell.hyperlink
            if link is not None and (link.target or not is_ours(link.location or "")):
                cell.hyperlink = None
            if cell.data_type == "f":
                if not is_ours(_formula(cell)):
                    unsafe.append(cell)
            elif cell.data_type == "s" and str(cell.value).startswith(FORMULA_STARTS):
                cell.quotePrefix = True
    if unsafe:
        _freeze(unsafe, values)
    return len(unsafe)


def _formula(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, ArrayFormula):
        return str(value.text)
    # What is no text is a data table, whose inputs we can't follow: "[" makes it no formula of ours.
    return value if isinstance(value, str) else "["


def _freeze(cells: list[Cell], values: Values) -> None:
    for cell in cells:
        formula = _formula(cell)
        rows = values.get(cell.parent.title, [])
        row = rows[cell.row - 1] if cell.row <= len(rows) else []
        value = row[cell.column - 1] if cell.column <= len(row) else ""
        if isinstance(value, int | float | date) and not isinstance(value, bool):
            cell.value = value
        else:
            set_text(cell, cell_text(value) or formula)


def _drop_names(names: dict[str, DefinedName], is_ours: Callable[[object], bool]) -> None:
    for name, defined in list(names.items()):
        is_macro = defined.function or defined.vbProcedure or defined.xlm
        if is_macro or not is_ours(defined.value):
            del names[name]


def _drop_objects(sheet: Worksheet) -> None:
    """Drawings, pivots and what is behind a form control may load from elsewhere; a report needs none of them."""
    for objects in ("_charts", "_images", "_pivots"):
        setattr(sheet, objects, [])
    sheet.legacy_drawing = None
    for table in sheet.tables.values():
        table.connectionId = None
        for column in table.tableColumns:
            column.calculatedColumnFormula = None


def _drop_conditions(sheet: Worksheet, is_ours: Callable[[object], bool]) -> None:
    validations = sheet.data_validations
    validations.dataValidation = [
        validation
        for validation in validations.dataValidation
        if all(is_ours(f) for f in (validation.formula1, validation.formula2) if f)
    ]
    kept = ConditionalFormattingList()
    for formatting in sheet.conditional_formatting:
        for rule in formatting.rules:
            if all(is_ours(formula) for formula in rule.formula):
                kept.add(str(formatting.sqref), rule)
    sheet.conditional_formatting = kept

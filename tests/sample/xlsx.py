"""Grids -> an .xlsx workbook, styled as an office's form is, with native formulas."""

import io
from datetime import datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.sample.archive import normalised
from tests.sample.grid import Cell, Grid, column_letter
from tests.sample.look import BORDERED, LOOKS, MONEY


def workbook_bytes(grids: list[Grid]) -> bytes:
    """One sheet per grid, in their order."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": datetime(2024, 1, 1), "author": ""})
    formats: dict[tuple[str, str], Format] = {}
    for grid in grids:
        _write(book, book.add_worksheet(grid.name), grid, formats)
    book.close()
    return normalised(buffer.getvalue())


def _write(
    book: Workbook, sheet: Worksheet, grid: Grid, formats: dict[tuple[str, str], Format]
) -> None:
    for column, width in grid.widths.items():
        sheet.set_column(column, column, width)
    merged = {(first, left): (last, right) for first, left, last, right in grid.merges}
    for (row, column), cell in grid.cells.items():
        key = (cell.role, grid.money_format)
        if key not in formats:
            formats[key] = _format(book, cell, grid.money_format)
        if (row, column) in merged:
            sheet.merge_range(row, column, *merged[row, column], "", formats[key])
        _write_cell(sheet, row, column, cell, formats[key])
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _write_cell(sheet: Worksheet, row: int, column: int, cell: Cell, style: Format) -> None:
    if isinstance(cell.value, str):
        sheet.write_string(row, column, cell.value, style)
    elif cell.adds_up:
        spans = ",".join(
            f"{column_letter(span.column)}{span.first_row + 1}"
            f":{column_letter(span.column)}{span.last_row + 1}"
            for span in cell.adds_up
        )
        sheet.write_formula(row, column, f"=SUM({spans})", style, _plain(cell.value))
    else:
        sheet.write_number(row, column, _plain(cell.value), style)


def _plain(value: int | Decimal) -> int | float:
    return float(value) if isinstance(value, Decimal) else value


def _format(book: Workbook, cell: Cell, money_format: str) -> Format:
    look = LOOKS[cell.role]
    style = book.add_format({"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"})
    style.set_align(look.align)
    if look.bold:
        style.set_bold()
    if look.italic:
        style.set_italic()
    if look.wrap:
        style.set_text_wrap()
    if cell.role in BORDERED:
        style.set_border(1)
    if cell.role in MONEY:
        style.set_num_format(money_format)
    return style

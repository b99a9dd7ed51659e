"""Grids -> an Excel 97 workbook. Sums are plain numbers: xlwt can't cache a formula's value."""

import io

import xlwt

from tests.sample.grid import Cell, Grid
from tests.sample.look import BORDERED, LOOKS, MONEY

_ALIGN = {"left": "left", "center": "centre", "right": "right"}


def workbook_bytes(grids: list[Grid]) -> bytes:
    """One sheet per grid, in their order."""
    book = xlwt.Workbook(encoding="utf-8")
    styles: dict[tuple[str, str], xlwt.XFStyle] = {}
    for grid in grids:
        sheet = book.add_sheet(grid.name)
        for column, width in grid.widths.items():
            sheet.col(column).width = 256 * width
        merged = {(first, left): (last, right) for first, left, last, right in grid.merges}
        for (row, column), cell in grid.cells.items():
            key = (cell.role, grid.money_format)
            if key not in styles:
                styles[key] = _style(cell, grid.money_format)
            if (row, column) in merged:
                last, right = merged[row, column]
                sheet.write_merge(row, last, column, right, cell.value, styles[key])
            else:
                sheet.write(row, column, cell.value, styles[key])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _style(cell: Cell, money_format: str) -> xlwt.XFStyle:
    look = LOOKS[cell.role]
    parts = [
        f"font: name Times New Roman, height 240, bold {'on' if look.bold else 'off'}"
        f", italic {'on' if look.italic else 'off'}",
        f"align: horiz {_ALIGN[look.align]}, vert centre, wrap {'on' if look.wrap else 'off'}",
    ]
    if cell.role in BORDERED:
        parts.append("borders: left thin, right thin, top thin, bottom thin")
    number_format = money_format if cell.role in MONEY else "General"
    return xlwt.easyxf("; ".join(parts), num_format_str=number_format)

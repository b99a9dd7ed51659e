"""Grids -> an OpenDocument spreadsheet, as LibreOffice would save it."""

import io

from odf.number import Number, NumberStyle
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import (
    ParagraphProperties,
    Style,
    TableCellProperties,
    TableColumnProperties,
    TextProperties,
)
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P

from tests.sample.archive import normalised
from tests.sample.grid import Cell, Grid, column_letter
from tests.sample.look import BORDERED, LOOKS, MONEY

_ALIGN = {"left": "start", "center": "center", "right": "end"}


def workbook_bytes(grids: list[Grid]) -> bytes:
    """One table per grid, in their order."""
    document = OpenDocumentSpreadsheet()
    _add_styles(document, grids[0].money_format)
    for grid in grids:
        document.spreadsheet.addElement(_table(document, grid))
    buffer = io.BytesIO()
    document.write(buffer)
    return normalised(buffer.getvalue())


def _table(document: OpenDocumentSpreadsheet, grid: Grid) -> Table:
    table = Table(name=grid.name)
    for column in range(grid.width):
        style = Style(name=f"{grid.name} {column}", family="table-column")
        width = f"{grid.widths.get(column, 4) * 0.2:.1f}cm"
        style.addElement(TableColumnProperties(columnwidth=width))
        document.automaticstyles.addElement(style)
        table.addElement(TableColumn(stylename=style))
    merged = {(first, left): (last, right) for first, left, last, right in grid.merges}
    covered = {
        (row, column)
        for first, left, last, right in grid.merges
        for row in range(first, last + 1)
        for column in range(left, right + 1)
        if (row, column) != (first, left)
    }
    for row in range(grid.height):
        line = TableRow()
        for column in range(grid.width):
            if (row, column) in covered:
                line.addElement(CoveredTableCell())
            elif (row, column) in grid.cells:
                last, right = merged.get((row, column), (row, column))
                spans = {
                    "numberrowsspanned": last - row + 1,
                    "numbercolumnsspanned": right - column + 1,
                }
                cell = grid.cells[row, column]
                line.addElement(_cell(cell, spans if max(spans.values()) > 1 else {}))
            else:
                line.addElement(TableCell())
        table.addElement(line)
    return table


def _cell(cell: Cell, spans: dict[str, int]) -> TableCell:
    if isinstance(cell.value, str):
        element = TableCell(valuetype="string", stylename=cell.role, **spans)
        for line in cell.value.split("\n"):
            element.addElement(P(text=line))
        return element
    attributes = {"valuetype": "float", "value": str(cell.value), "stylename": cell.role}
    if cell.adds_up:
        parts = ";".join(
            f"[.{column_letter(span.column)}{span.first_row + 1}"
            f":.{column_letter(span.column)}{span.last_row + 1}]"
            for span in cell.adds_up
        )
        attributes["formula"] = f"of:=SUM({parts})"
    element = TableCell(**attributes, **spans)
    element.addElement(P(text=str(cell.value)))
    return element


def _add_styles(document: OpenDocumentSpreadsheet, money_format: str) -> None:
    decimals = 1 if money_format.endswith(".0") else 0
    number = NumberStyle(name="money-number")
    number.addElement(Number(decimalplaces=decimals, minintegerdigits=1, grouping="true"))
    document.automaticstyles.addElement(number)
    for role, look in LOOKS.items():
        data_style = {"datastylename": "money-number"} if role in MONEY else {}
        style = Style(name=role, family="table-cell", **data_style)
        border = {"border": "0.5pt solid #000000"} if role in BORDERED else {}
        wrap = {"wrapoption": "wrap"} if look.wrap else {}
        style.addElement(TableCellProperties(verticalalign="middle", **border, **wrap))
        style.addElement(ParagraphProperties(textalign=_ALIGN[look.align]))
        text = {"fontweight": "bold"} if look.bold else {}
        text |= {"fontstyle": "italic"} if look.italic else {}
        style.addElement(TextProperties(fontfamily="'Times New Roman'", fontsize="12pt", **text))
        document.automaticstyles.addElement(style)

"""Reading and writing cells of openpyxl's so that a text stays a text and a number the number that intake read."""

import re
from collections.abc import Collection

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from orchestration.intake.cell import number_text

FORMULA_STARTS = ("=", "+", "-", "@")
# What XML can't hold: a CSV can.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def existing_cells(sheet: Worksheet) -> Collection[Cell]:
    """The cells that a sheet holds. Iterating over its rows would make those that it does not hold."""
    return [cell for cell in sheet._cells.values() if isinstance(cell, Cell)]


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell that is not covered by a merge: a new one where the sheet held none."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def writable(text: str) -> str:
    """The text without the characters that no workbook can hold."""
    return UNWRITABLE.sub("", text)


def set_text(cell: Cell, text: str) -> None:
    """Write submitted text so that no program ever takes it for a formula."""
    cell.value = writable(text)
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(FORMULA_STARTS)


def same_when_written(value: float) -> float:
    """A number that reads as this one does after openpyxl has written it, which it does with 16 digits.

    Intake reads 15: rounded first to 16 and then to 15, a number may become its neighbour.
    """
    if number_text(float(f"{value:.16g}")) == number_text(value):
        return value
    return float(f"{value:.15g}")

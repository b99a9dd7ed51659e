"""A file that is no xlsx as a workbook of what intake reads of it: the same sheets, cells and addresses."""

import io
import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

import python_calamine as calamine
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from orchestration.feedback.cells import cell_at, same_when_written, set_text, writable
from orchestration.feedback.harmless import Values
from orchestration.feedback.sheet_look import BOX, NORMAL, fit_to_page
from orchestration.intake.cell import cell_text
from orchestration.intake.foreign import is_workbook_container
from orchestration.intake.sheets import Merge, Sheet

FORBIDDEN_IN_TITLE = re.compile(r"[\\*?:/\[\]]")
LONGEST_TITLE = 31
NARROWEST, WIDEST = 8, 40
# A title runs over the empty cells right of it, and says nothing about its column.
FEWEST_CELLS_OF_A_TABLE = 3
# Excel has no dates before this year; the text stays text.
FIRST_YEAR = 1900


def render(content: bytes, sheets: Sequence[Sheet]) -> tuple[Workbook, dict[str, Worksheet]]:
    """A workbook of the sheets that intake read, and which of its sheets stands for which of theirs.

    A number or date of a workbook stays one; a text stays a text, whatever it begins with.
    """
    is_workbook = is_workbook_container(content)
    values = read_values(content) if is_workbook else {}
    hidden = _hidden_sheets(content) if is_workbook else set()
    book = Workbook()
    book.remove(book.worksheets[0])
    rendered: dict[str, Worksheet] = {}
    for sheet in sheets:
        target = book.create_sheet(_title(sheet.name, book.sheetnames))
        _write(target, sheet, values.get(sheet.name, []))
        # A form on a hidden sheet is not used: shown, it would be when the file comes back.
        target.sheet_state = "hidden" if sheet.name in hidden else "visible"
        rendered[sheet.name] = target
    return book, rendered


def read_values(content: bytes) -> Values:
    """The cells of a workbook as numbers, dates and texts; formulas as the values that they had last."""
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {
        meta.name: [
            list(row) for row in book.get_sheet_by_name(meta.name).to_python(skip_empty_area=False)
        ]
        for meta in book.sheets_metadata
        if meta.typ == calamine.SheetTypeEnum.WorkSheet
    }


def _hidden_sheets(content: bytes) -> set[str]:
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = calamine.SheetVisibleEnum.Visible
    return {meta.name for meta in book.sheets_metadata if meta.visible != shown}


def _title(name: str, taken: list[str]) -> str:
    """A name that Excel accepts: CSV files and ods sheets may be called anything."""
    title = FORBIDDEN_IN_TITLE.sub("_", writable(name)).strip("' ")[:LONGEST_TITLE] or "Trang tính"
    number, base = 1, title
    while title.casefold() in {other.casefold() for other in taken}:
        number += 1
        title = f"{base[: LONGEST_TITLE - 5]} ({number})"
    return title


def _write(target: Worksheet, sheet: Sheet, values: list[list[object]]) -> None:
    widths: dict[int, int] = {}
    for r, row in enumerate(sheet.rows):
        is_of_table = sum(map(bool, row)) >= FEWEST_CELLS_OF_A_TABLE
        for c, text in enumerate(row):
            if not text:
                continue
            cell = cell_at(target, r + 1, c + 1)
            value = values[r][c] if r < len(values) and c < len(values[r]) else text
            _put(cell, value, text)
            cell.font = NORMAL
            if is_of_table:
                cell.alignment = Alignment(vertical="center", wrap_text=True)
                cell.border = BOX
                widths[c] = max(widths.get(c, 0), len(text))
    for c, width in widths.items():
        target.column_dimensions[get_column_letter(c + 1)].width = min(
            max(width + 2, NARROWEST), WIDEST
        )
    for merge in sheet.merges:
        _merge(target, sheet, merge)
    fit_to_page(target)


def _put(cell: Cell, value: Any, text: str) -> None:
    """Write a value as the file holds it, if that is what intake made of it.

    An error, and a text in another encoding, are what intake made of them.
    """
    if not _is_typed(value) or cell_text(value) != text:
        set_text(cell, text)
        return
    cell.value = same_when_written(value) if isinstance(value, float) else value
    if isinstance(value, float) and value.is_integer():
        cell.number_format = "0"
    elif isinstance(value, date):
        has_time = isinstance(value, datetime) and value.time() != time()
        cell.number_format = "dd/mm/yyyy hh:mm" if has_time else "dd/mm/yyyy"


def _merge(target: Worksheet, sheet: Sheet, merge: Merge) -> None:
    """Merge cells, unless one but the first holds a text, which would be lost."""
    top, left, bottom, right = merge
    covered = [text for row in sheet.rows[top : bottom + 1] for text in row[left : right + 1]]
    if not any(covered[1:]):
        target.merge_cells(
            start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1
        )


def _is_typed(value: object) -> bool:
    if isinstance(value, float) and not math.isfinite(value):
        return False
    if isinstance(value, datetime | date):
        return value.year >= FIRST_YEAR
    return isinstance(value, bool | int | float | time)

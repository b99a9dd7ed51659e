"""A file that is no xlsx as a workbook of what intake reads of it: the same sheets, cells and addresses."""

import io
import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

import python_calamine as calamine
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from orchestration.feedback.harmless import Values, cell_at, set_text
from orchestration.intake.cell import cell_text
from orchestration.intake.foreign import is_workbook_container
from orchestration.intake.sheets import Merge, Sheet

FORBIDDEN_IN_TITLE = re.compile(r"[\\*?:/\[\]]")
LONGEST_TITLE = 31
NARROWEST, WIDEST = 8, 48
FONT = Font(name="Times New Roman", size=11)
# Excel has no dates before this year; the text stays text.
FIRST_YEAR = 1900


def render(content: bytes, sheets: Sequence[Sheet]) -> tuple[Workbook, dict[str, Worksheet]]:
    """A workbook of the sheets that intake read, and which of its sheets stands for which of theirs.

    A number or date of a workbook stays one; a text stays a text, whatever it begins with.
    """
    values = read_values(content) if is_workbook_container(content) else {}
    book = Workbook()
    book.remove(book.worksheets[0])
    rendered: dict[str, Worksheet] = {}
    for sheet in sheets:
        target = book.create_sheet(_title(sheet.name, book.sheetnames))
        _write(target, sheet, values.get(sheet.name, []))
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


def _title(name: str, taken: list[str]) -> str:
    """A name that Excel accepts: CSV files and ods sheets may be called anything."""
    title = FORBIDDEN_IN_TITLE.sub("_", name).strip("' ")[:LONGEST_TITLE] or "Trang tính"
    number, base = 1, title
    while title.casefold() in {other.casefold() for other in taken}:
        number += 1
        title = f"{base[: LONGEST_TITLE - 5]} ({number})"
    return title


def _write(target: Worksheet, sheet: Sheet, values: list[list[object]]) -> None:
    widths: dict[int, int] = {}
    merged_right = {left for top, left, _, right in sheet.merges if right > left}
    for r, row in enumerate(sheet.rows):
        for c, text in enumerate(row):
            if not text:
                continue
            cell = cell_at(target, r + 1, c + 1)
            value: Any = values[r][c] if r < len(values) and c < len(values[r]) else text
            # What intake made of the cell counts: an error, or a text in another encoding, is the text it read.
            if _is_typed(value) and cell_text(value) == text:
                cell.value = value
                if isinstance(value, float) and value.is_integer():
                    cell.number_format = "0"
            else:
                set_text(cell, text)
            cell.font = FONT
            cell.alignment = Alignment(vertical="top", wrap_text=len(text) > WIDEST)
            # A title runs over the empty cells right of it, and says nothing about its column.
            if c not in merged_right and len([other for other in row if other]) > 1:
                widths[c] = max(widths.get(c, 0), len(text))
    for merge in sheet.merges:
        _merge(target, sheet, merge)
    for c, width in widths.items():
        target.column_dimensions[get_column_letter(c + 1)].width = min(
            max(width + 2, NARROWEST), WIDEST
        )


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

"""What is looked up in xlsb: errors, hidden rows and columns, number formats ([MS-XLSB] 2.4)."""

import posixpath
import zipfile
from collections.abc import Iterator

from orchestration.intake.archive import DAMAGED
from orchestration.intake.extent import Extent
from orchestration.intake.unreadable import Unreadable
from orchestration.intake.untold.error_text import error_text
from orchestration.intake.untold.number_format import shows_another_number
from orchestration.intake.untold.relations import targets
from orchestration.intake.untold.sheet import Untold

WORKBOOK = "xl/workbook.bin"
ROW, CELL_ERROR, FORMULA_ERROR, SHEET = 0, 3, 11, 156
# From a number cell to an error of a formula; 1 is a blank cell.
FILLED_CELLS = range(2, 12)
# BrtCellRk, BrtCellReal, BrtFmlaNum.
NUMBER_CELLS = {2, 5, 9}
COLUMN, FORMAT, STYLE, CELL_STYLES, CELL_STYLES_END = 60, 44, 47, 617, 618
# Flags: fDyZero in the second byte after a row's height, fHidden in the first after a column's style.
ROW_FLAGS_AT, COLUMN_FLAGS_AT = 11, 16
# A cell's column (4 bytes) and style (4 bytes) come before its value.
VALUE_AT = 8


def find_untold(archive: zipfile.ZipFile) -> list[Untold]:
    """One for each sheet, in workbook order."""
    parts = targets(archive, WORKBOOK)
    names = set(archive.namelist())
    styles = [p for p in parts.values() if posixpath.basename(p) == "styles.bin" and p in names]
    scaling = _scaling_styles(archive.read(styles[0])) if styles else {}
    sheets = []
    for kind, body in _records(archive.read(WORKBOOK)):
        if kind == SHEET:
            # After state and id: the relation id, as a count of UTF-16 units and the units.
            length = int.from_bytes(body[8:12], "little")
            part = parts.get(body[12 : 12 + 2 * length].decode("utf-16-le", "replace"), "")
            sheets.append(_untold_of(archive.read(part), scaling) if part in names else Untold())
    return sheets


def _scaling_styles(styles: bytes) -> dict[int, str]:
    """Number of a cell style -> its format, for those that show another number than the cell holds."""
    codes: dict[int, str] = {}
    used: list[int] = []
    is_of_cells = False
    for kind, body in _records(styles):
        if kind == FORMAT:
            length = int.from_bytes(body[2:6], "little")
            code = body[6 : 6 + 2 * length].decode("utf-16-le", "replace")
            codes[int.from_bytes(body[:2], "little")] = code
        elif kind in (CELL_STYLES, CELL_STYLES_END):
            is_of_cells = kind == CELL_STYLES
        elif kind == STYLE and is_of_cells:
            used.append(int.from_bytes(body[2:4], "little"))
    return {
        n: codes[i] for n, i in enumerate(used) if i in codes and shows_another_number(codes[i])
    }


def _untold_of(sheet: bytes, scaling: dict[int, str]) -> Untold:
    untold = Untold()
    extent = Extent()
    row = 0
    for kind, body in _records(sheet):
        # The reader behind us takes what is missing from the record before.
        if kind in (ROW, *FILLED_CELLS) and len(body) <= VALUE_AT:
            raise Unreadable(DAMAGED)
        if kind == ROW:
            row = int.from_bytes(body[:4], "little")
            if len(body) > ROW_FLAGS_AT and body[ROW_FLAGS_AT] & 0x10:
                untold.hidden_rows.append((row, row))
        elif kind == COLUMN and len(body) > COLUMN_FLAGS_AT:
            first, last = (int.from_bytes(body[i : i + 4], "little") for i in (0, 4))
            if body[COLUMN_FLAGS_AT] & 1:
                untold.hidden_columns.append((first, last))
        elif kind in FILLED_CELLS:
            column = int.from_bytes(body[:4], "little")
            extent.include(row, column)
            if kind in (CELL_ERROR, FORMULA_ERROR):
                untold.errors[row, column] = error_text(body[VALUE_AT])
            style = int.from_bytes(body[4:7], "little")
            if kind in NUMBER_CELLS and style in scaling:
                untold.scaled[row, column] = scaling[style]
    return untold


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    """Type and body of each record; type and length are written in groups of 7 bits."""
    at = 0
    while at < len(part):
        kind, at = part[at], at + 1
        try:
            if kind & 0x80:
                kind, at = kind & 0x7F | (part[at] & 0x7F) << 7, at + 1
            length = 0
            for shift in (0, 7, 14, 21):
                byte, at = part[at], at + 1
                length |= (byte & 0x7F) << shift
                if not byte & 0x80:
                    break
        except IndexError as error:
            raise Unreadable(DAMAGED) from error
        yield kind, part[at : at + length]
        at += length

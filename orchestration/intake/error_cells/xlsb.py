"""Error cells of xlsb: the records BrtCellError and BrtFmlaError ([MS-XLSB] 2.4)."""

import zipfile
from collections.abc import Iterator

from orchestration.intake.archive import DAMAGED
from orchestration.intake.error_cells.relations import targets
from orchestration.intake.error_cells.text import Errors, error_text
from orchestration.intake.extent import Extent
from orchestration.intake.unreadable import Unreadable

WORKBOOK = "xl/workbook.bin"
ROW, CELL_ERROR, FORMULA_ERROR, SHEET = 0, 3, 11, 156
# From a number cell to an error of a formula; 1 is a blank cell.
FILLED_CELLS = range(2, 12)
# A cell's column (4 bytes) and style (4 bytes) come before its value.
VALUE_AT = 8


def find_errors(archive: zipfile.ZipFile) -> list[Errors]:
    """Error cells of each sheet, in workbook order."""
    parts = targets(archive, WORKBOOK)
    names = set(archive.namelist())
    sheets = []
    for kind, body in _records(archive.read(WORKBOOK)):
        if kind == SHEET:
            # After state and id: the relation id, as a count of UTF-16 units and the units.
            length = int.from_bytes(body[8:12], "little")
            part = parts.get(body[12 : 12 + 2 * length].decode("utf-16-le", "replace"), "")
            sheets.append(_errors_of(archive.read(part)) if part in names else {})
    return sheets


def _errors_of(sheet: bytes) -> Errors:
    errors: Errors = {}
    extent = Extent()
    row = 0
    for kind, body in _records(sheet):
        # The reader behind us takes what is missing from the record before.
        if kind in (ROW, *FILLED_CELLS) and len(body) <= VALUE_AT:
            raise Unreadable(DAMAGED)
        if kind == ROW:
            row = int.from_bytes(body[:4], "little")
        elif kind in FILLED_CELLS:
            column = int.from_bytes(body[:4], "little")
            extent.include(row, column)
            if kind in (CELL_ERROR, FORMULA_ERROR):
                errors[row, column] = error_text(body[VALUE_AT])
    return errors


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

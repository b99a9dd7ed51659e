"""Error cells of xls: the records BOOLERR and FORMULA ([MS-XLS] 2.4)."""

import struct
from collections.abc import Iterator

from orchestration.intake.archive import DAMAGED, LOCKED
from orchestration.intake.error_cells.compound import streams
from orchestration.intake.error_cells.text import Errors, error_text
from orchestration.intake.extent import Extent
from orchestration.intake.foreign import refusal
from orchestration.intake.unreadable import Unreadable

FORMULA, END, PASSWORD, SHEET, BOOLEAN_OR_ERROR, BEGIN = 0x06, 0x0A, 0x2F, 0x85, 0x205, 0x809
# Other records that the reader makes room for before it looks at what is there.
DIMENSIONS, STRINGS = 0x200, 0xFC
# Of BIFF8; older files count their rows in two bytes.
LONG_DIMENSIONS_BYTES = 14
MOST_ROWS, MOST_COLUMNS = 65_536, 256
# MULRK; and with it RK, LABEL, LABELSST, RSTRING, NUMBER: all of them begin with row and column.
SEVERAL = 0xBD
CELLS = {SEVERAL, 0x27E, 0x204, 0xFD, 0xD6, 0x203, FORMULA, BOOLEAN_OR_ERROR}


def find_errors(content: bytes) -> list[Errors]:
    """Error cells of each sheet, in workbook order. Raises Unreadable if the file is protected or damaged."""
    parts = streams(content)
    if "EncryptedPackage" in parts:
        raise Unreadable(LOCKED)
    book = parts.get("Workbook", parts.get("Book"))
    if book is None:
        raise Unreadable(refusal(content))
    try:
        return [_errors_of(book, start) for start in _sheet_starts(book)]
    except (struct.error, IndexError) as error:
        raise Unreadable(DAMAGED) from error


def _sheet_starts(book: bytes) -> list[int]:
    starts = []
    for kind, body in _records(book, 0):
        if kind == PASSWORD:
            raise Unreadable(LOCKED)
        if kind == SHEET:
            starts.append(struct.unpack_from("<I", body)[0])
        # More texts than bytes to hold them: the count is damaged.
        if kind == STRINGS and struct.unpack_from("<I", body, 4)[0] > len(book):
            raise Unreadable(DAMAGED)
    return starts


def _errors_of(book: bytes, start: int) -> Errors:
    errors: Errors = {}
    extent = Extent()
    for kind, body in _records(book, start):
        if kind == DIMENSIONS:
            _refuse_absurd_dimensions(body)
        elif kind in CELLS:
            row, column = struct.unpack_from("<2H", body)
            # MULRK states its first column, and its last at the end.
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == SEVERAL else column
            extent.include(row, max(column, last))
        if kind == BOOLEAN_OR_ERROR:
            row, column, _, value, is_error = struct.unpack_from("<3H2B", body)
            if is_error:
                errors[row, column] = error_text(value)
        elif kind == FORMULA:
            row, column, _, result, code, mark = struct.unpack_from("<3HBxB3xH", body)
            # A result that ends in FFFF is no number; its first byte 2 says that it is an error.
            if mark == 0xFFFF and result == 2:
                errors[row, column] = error_text(code)
    return errors


def _refuse_absurd_dimensions(body: bytes) -> None:
    """First row, row after the last, first column, column after the last: stated, not counted.

    Cells that are formatted and empty are included, so a sheet may state all that the format can hold.
    """
    layout = "<2I2H" if len(body) == LONG_DIMENSIONS_BYTES else "<4H"
    first, following, _, columns = struct.unpack_from(layout, body)
    if first > following or following > MOST_ROWS or columns > MOST_COLUMNS:
        raise Unreadable(DAMAGED)


def _records(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Type and body of the records of a substream; embedded charts have substreams of their own inside."""
    depth, at = 0, start
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<2H", book, at)
        depth += (kind == BEGIN) - (kind == END)
        yield kind, book[at + 4 : at + 4 + length]
        if kind == END and depth <= 0:
            return
        at += 4 + length

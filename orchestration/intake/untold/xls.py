"""What is looked up in xls: errors of BOOLERR and FORMULA, hidden rows and columns, formats ([MS-XLS] 2.4)."""

import struct
from collections.abc import Iterator

from orchestration.intake.archive import DAMAGED, LOCKED
from orchestration.intake.extent import Extent
from orchestration.intake.foreign import refusal
from orchestration.intake.unreadable import Unreadable
from orchestration.intake.untold.compound import streams
from orchestration.intake.untold.error_text import error_text
from orchestration.intake.untold.number_format import shows_another_number
from orchestration.intake.untold.sheet import Untold

FORMULA, END, PASSWORD, SHEET, BOOLEAN_OR_ERROR, BEGIN = 0x06, 0x0A, 0x2F, 0x85, 0x205, 0x809
# Other records that the reader makes room for before it looks at what is there.
DIMENSIONS, STRINGS = 0x200, 0xFC
# Of BIFF8; older files count their rows in two bytes.
LONG_DIMENSIONS_BYTES = 14
MOST_ROWS, MOST_COLUMNS = 65_536, 256
# MULRK; and with it RK, LABEL, LABELSST, RSTRING, NUMBER: all of them begin with row and column.
SEVERAL = 0xBD
CELLS = {SEVERAL, 0x27E, 0x204, 0xFD, 0xD6, 0x203, FORMULA, BOOLEAN_OR_ERROR}
NUMBERS = {SEVERAL, 0x27E, 0x203, FORMULA}
ROW, COLUMNS, FORMAT, STYLE = 0x208, 0x7D, 0x41E, 0xE0
ROW_BYTES, COLUMNS_BYTES, LEAST_FORMAT_BYTES = 16, 10, 5


def find_untold(content: bytes) -> list[Untold]:
    """One for each sheet, in workbook order. Raises Unreadable if the file is protected or damaged."""
    parts = streams(content)
    if "EncryptedPackage" in parts:
        raise Unreadable(LOCKED)
    book = parts.get("Workbook", parts.get("Book"))
    if book is None:
        raise Unreadable(refusal(content))
    try:
        starts = _sheet_starts(book)
        scaling = _scaling_styles(book)
        return [_untold_of(book, start, scaling) for start in starts]
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


def _scaling_styles(book: bytes) -> dict[int, str]:
    """Number of a cell style -> its format, for those that show another number than the cell holds."""
    codes: dict[int, str] = {}
    used: list[int] = []
    for kind, body in _records(book, 0):
        # Older files count the letters of a format in one byte: theirs are not looked at.
        if kind == FORMAT and len(body) > LEAST_FORMAT_BYTES:
            number, length, is_wide = struct.unpack_from("<2HB", body)
            codes[number] = (
                body[5 : 5 + 2 * length].decode("utf-16-le", "replace")
                if is_wide & 1
                else body[5 : 5 + length].decode("latin-1")
            )
        elif kind == STYLE and len(body) >= 4:
            used.append(struct.unpack_from("<2H", body)[1])
    return {
        n: codes[i] for n, i in enumerate(used) if i in codes and shows_another_number(codes[i])
    }


def _untold_of(book: bytes, start: int, scaling: dict[int, str]) -> Untold:
    untold = Untold()
    errors = untold.errors
    extent = Extent()
    for kind, body in _records(book, start):
        if kind == DIMENSIONS:
            _refuse_absurd_dimensions(body)
        elif kind in CELLS:
            row, column = struct.unpack_from("<2H", body)
            # MULRK states its first column, and its last at the end.
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == SEVERAL else column
            extent.include(row, max(column, last))
            if kind in NUMBERS and scaling:
                untold.scaled |= _scaled(kind, body, scaling)
        elif kind == ROW and len(body) >= ROW_BYTES:
            if struct.unpack_from("<H", body, 12)[0] & 0x20:
                row = struct.unpack_from("<H", body)[0]
                untold.hidden_rows.append((row, row))
        elif kind == COLUMNS and len(body) >= COLUMNS_BYTES:
            first, last, width, _, flags = struct.unpack_from("<5H", body)
            if flags & 1 or not width:
                untold.hidden_columns.append((first, last))
        if kind == BOOLEAN_OR_ERROR:
            row, column, _, value, is_error = struct.unpack_from("<3H2B", body)
            if is_error:
                errors[row, column] = error_text(value)
        elif kind == FORMULA:
            row, column, _, result, code, mark = struct.unpack_from("<3HBxB3xH", body)
            # A result that ends in FFFF is no number; its first byte 2 says that it is an error.
            if mark == 0xFFFF and result == 2:
                errors[row, column] = error_text(code)
    return untold


def _scaled(kind: int, body: bytes, scaling: dict[int, str]) -> dict[tuple[int, int], str]:
    """The cells of a record whose style scales; MULRK holds several, of six bytes each."""
    row, first = struct.unpack_from("<2H", body)
    count = (len(body) - 6) // 6 if kind == SEVERAL else 1
    styles = [struct.unpack_from("<H", body, 4 + 6 * n)[0] for n in range(count)]
    return {(row, first + n): scaling[style] for n, style in enumerate(styles) if style in scaling}


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

"""A grid -> CSV bytes as Excel saves them: the used range, padded, CRLF; merges are lost."""

import csv
import io

from tests.sample.grid import Grid
from tests.sample.style import Style
from tests.sample.wording import decimal_comma


def csv_bytes(grid: Grid, style: Style) -> bytes:
    """UTF-8, with the office's delimiter, and its byte order mark if it writes one."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=style.csv_delimiter, lineterminator="\r\n")
    for row in range(grid.height):
        writer.writerow(_text(grid, row, column) for column in range(grid.width))
    encoding = "utf-8-sig" if style.csv_byte_order_mark else "utf-8"
    return out.getvalue().encode(encoding)


def _text(grid: Grid, row: int, column: int) -> str:
    cell = grid.cells.get((row, column))
    if cell is None:
        return ""
    return cell.value if isinstance(cell.value, str) else decimal_comma(cell.value)

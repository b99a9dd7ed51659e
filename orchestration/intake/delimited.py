"""CSV and TSV files: the separator by evidence, the rows as they were written."""

import csv
import io
import re
from collections.abc import Iterator

from orchestration.intake.extent import Extent
from orchestration.intake.text import fold, nfc
from orchestration.intake.unreadable import Unreadable

SEPARATORS = (";", ",", "\t", "|")
# A first line by which a file tells Excel its separator.
STATED = re.compile(r'"?sep=(.)"?\s*(?:[\r\n]|$)', re.IGNORECASE)
# A row of fewer cells is no row of a table, and fewer known words are no header.
FEWEST_CELLS = 3
# As far down as a header is looked for.
SEARCHED_ROWS = 60
QUOTES = "Dấu ngoặc kép trong tệp CSV không khép đúng, hoặc có ô quá dài; hãy gửi lại tệp Excel."
EXPECTED = "CSV có một dấu phân cách cột: chấm phẩy, phẩy, tab hoặc |"


def find_separator(text: str, header_words: frozenset[str] = frozenset()) -> str:
    """The separator that brings a row of column headers to light; else the one that makes most rows of several cells.

    `header_words`: folded column headers of the forms. Raises Unreadable (KC-015) if no separator is clearly the one.
    """
    stated = STATED.match(text)
    return _separator(text, header_words, stated[1] if stated else None)


def read_delimited(text: str, separator: str) -> list[list[str]]:
    """Rows of text cells, each as long as it was written; blank lines are empty rows.

    Raises Unreadable if quotes don't close, or if the rows reach too far.
    """
    rows: list[list[str]] = []
    extent = Extent()
    try:
        # Strict: a quote left open would otherwise swallow the rows below it into one cell.
        for row in _parse(text, separator, strict=True):
            extent.include(len(rows), len(row) - 1)
            rows.append([nfc(cell) for cell in row])
    except csv.Error as error:
        raise Unreadable(QUOTES) from error
    if STATED.match(text):
        # The line stays a line, so that the others keep their number, but it is no text of the sender's.
        rows[0] = []
    return rows


def _parse(text: str, separator: str, *, strict: bool = False) -> Iterator[list[str]]:
    # newline="": the csv module has to see every kind of line end itself.
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict)


def _separator(text: str, header_words: frozenset[str], stated: str | None) -> str:
    with_header = [s for s in SEPARATORS if _shows_header(text, s, header_words)]
    if len(with_header) == 1 and stated in (None, with_header[0]):
        return with_header[0]
    if with_header:
        raise Unreadable(
            "Tệp CSV dùng nhiều dấu phân cách cột khác nhau, hoặc dòng sep= ghi một dấu khác dấu dùng trong bảng.",
            "KC-015",
            EXPECTED,
        )
    if stated in SEPARATORS:
        return stated
    try:
        counts = {s: _rows_of_several_cells(text, s) for s in SEPARATORS}
    except csv.Error as error:
        raise Unreadable(QUOTES) from error
    most = max(counts.values())
    best = [s for s, n in counts.items() if n == most]
    if not most:
        raise Unreadable(
            "Tệp CSV chỉ có một cột: không tìm thấy dấu phân cách cột.", "KC-015", EXPECTED
        )
    if len(best) > 1:
        raise Unreadable(
            "Không xác định được dấu phân cách cột của tệp CSV: hai dấu cùng cho ra một bảng.",
            "KC-015",
            EXPECTED,
        )
    return best[0]


def _shows_header(text: str, separator: str, header_words: frozenset[str]) -> bool:
    try:
        for _, row in zip(range(SEARCHED_ROWS), _parse(text, separator), strict=False):
            if sum(fold(cell) in header_words for cell in row if cell) >= FEWEST_CELLS:
                return True
    except csv.Error:
        pass
    return False


def _rows_of_several_cells(text: str, separator: str) -> int:
    return sum(len(row) >= FEWEST_CELLS for row in _parse(text, separator))

"""CSV and TSV files: encoding by evidence, separator by what makes the most even table."""

import csv
import io

from orchestration.intake.extent import Extent
from orchestration.intake.text import nfc
from orchestration.intake.unreadable import Unreadable

SEPARATORS = (";", ",", "\t", "|")
# Letters that no other language writes with the Latin alphabet: if they appear, the guess was right.
VIETNAMESE_LETTERS = set("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")


def read_delimited(content: bytes, suffix: str = ".csv") -> list[list[str]]:
    """Rows of text cells. Raises Unreadable if encoding or separator can't be told, or quotes don't close."""
    text = decode(content)
    separator = "\t" if suffix == ".tsv" else _separator(text)
    try:
        # Strict: a quote left open would otherwise swallow the rows below it into one cell.
        # newline="": the csv module has to see every kind of line end itself.
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        rows: list[list[str]] = []
        extent = Extent()
        for row in reader:
            extent.include(len(rows), len(row) - 1)
            rows.append([nfc(cell) for cell in row])
        return rows
    except csv.Error as error:
        raise Unreadable(
            "Dấu ngoặc kép trong tệp CSV không khép đúng, hoặc có ô quá dài; hãy gửi lại tệp Excel."
        ) from error


def decode(content: bytes) -> str:
    """Text of the bytes: a byte-order mark decides, else UTF-8, else windows-1258 if it gives Vietnamese."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = _strict(content, "utf-16")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = _strict(content, "cp1258")
            if not VIETNAMESE_LETTERS & set(nfc(text).lower()):
                raise Unreadable(
                    "Không xác định được bảng mã chữ của tệp; hãy lưu lại tệp theo bảng mã UTF-8."
                ) from None
    if "\x00" in text:
        raise Unreadable("Tệp không phải là văn bản CSV.")
    return text


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable("Tệp không phải là văn bản CSV đọc được.") from error


def _separator(text: str) -> str:
    """The separator that occurs outside quotes in most lines; the first of SEPARATORS wins a tie."""

    def lines_with_several_cells(separator: str) -> int:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        try:
            return sum(len(row) >= 3 for row in rows)
        except csv.Error:
            return 0

    return max(SEPARATORS, key=lines_with_several_cells)

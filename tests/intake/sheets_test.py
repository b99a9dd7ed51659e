import io
import zipfile

import pytest
import xlsxwriter

from orchestration.intake.sheets import read_sheets
from orchestration.intake.unreadable import Unreadable
from tests.intake.binary import compound
from tests.intake.workbooks import FORMATS, Grid, delimited, xls, xlsx

GRID: Grid = [["Mã", None, 1.5], [None, None, None], [-2, "3.2", None]]
TEXTS = [["Mã", "", "1,5"], ["", "", ""], ["-2", "3.2", ""]]
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 8


def docx() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return stream.getvalue()


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            for _ in range(1025):
                part.write(b"\x00" * (1 << 20))
    return stream.getvalue()


def locked_xls() -> bytes:
    """An xls whose workbook says that it is encrypted, right after its first record."""
    content = xls(GRID)
    start = content.index(b"\x09\x08\x10\x00\x00\x06")
    after = start + 20
    return content[:after] + b"\x2f\x00\x36\x00" + content[after + 4 :]


@pytest.mark.parametrize("path", FORMATS)
def test_every_format_gives_the_same_texts_at_the_same_addresses(path: str) -> None:
    (sheet,) = read_sheets(path, FORMATS[path](GRID))
    assert [row[:3] for row in sheet.rows] == TEXTS


def test_hidden_sheets_are_told_from_those_that_are_seen() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        for name in ("seen", "hidden", "very hidden"):
            book.add_worksheet(name).write(0, 0, name)
        book.get_worksheet_by_name("hidden").hide()
        book.get_worksheet_by_name("very hidden").very_hidden()
    sheets = read_sheets("a.xlsx", stream.getvalue())
    assert [(sheet.name, sheet.is_hidden) for sheet in sheets] == [
        ("seen", False),
        ("hidden", True),
        ("very hidden", True),
    ]


@pytest.mark.parametrize("content", [xlsx(GRID), xls(GRID)])
@pytest.mark.parametrize("path", ["a.csv", "a.xls", "a.XLSX"])
def test_a_workbook_under_another_suffix_is_a_workbook(path: str, content: bytes) -> None:
    assert read_sheets(path, content)[0].rows == TEXTS


@pytest.mark.parametrize(
    ("path", "content", "message"),
    [
        ("a.xlsx", b"", "rỗng"),
        ("a.csv", b"", "rỗng"),
        ("a.xlsx", JPEG, "JPEG"),
        ("a.jpg", JPEG, "JPEG"),
        ("a.csv", JPEG, "JPEG"),
        ("a.pdf", b"%PDF-1.7 ...", "PDF"),
        ("a.xlsx", docx(), "Word"),
        ("a.docx", docx(), "Word"),
        ("a.xls", b"<html><table>", "HTML"),
        ("a.png", b"?", "'.png'"),
        ("README", b"?", "'README'"),
        ("a.xlsx", delimited(GRID), "bị hỏng"),
        ("a.xlsx", xlsx(GRID)[:-100], "bị hỏng"),
        ("a.xlsx", xlsx(GRID)[:200], "bị hỏng"),
        ("a.xls", xls(GRID)[:1000], "bị hỏng"),
        ("a.xls", xls(GRID)[:8], "bị hỏng"),
        ("a.xlsx", b"PK\x05\x06" + b"\x00" * 18, "bị hỏng"),
        ("a.xlsx", compound("EncryptedPackage"), "mật khẩu"),
        ("a.xls", locked_xls(), "mật khẩu"),
        ("a.xls", compound("WordDocument"), "Word"),
        ("a.xls", compound("Other"), "bị hỏng"),
        ("a.xlsx", bomb(), "quá lớn"),
    ],
)
def test_what_is_no_readable_spreadsheet_is_refused_with_a_reason(
    path: str, content: bytes, message: str
) -> None:
    with pytest.raises(Unreadable, match=message):
        read_sheets(path, content)

import io
import zipfile

import pytest
import xlsxwriter

from orchestration.intake.sheets import read_sheets
from orchestration.intake.unreadable import Unreadable
from tests.intake.binary import compound
from tests.intake.workbooks import FORMATS, Grid, changed, delimited, ods, xls, xlsx

GRID: Grid = [["Mã", None, 1.5], [None, None, None], [-2, "3.2", None]]
TEXTS = [["Mã", "", "1,5"], ["", "", ""], ["-2", "3.2", ""]]
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 8


def docx() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return stream.getvalue()


def zipped(*names: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return stream.getvalue()


def bomb(megabytes: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            for _ in range(megabytes):
                part.write(b"\x00" * (1 << 20))
    return stream.getvalue()


XML_2003 = b"""<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>"""


def encrypted_ods() -> bytes:
    """As LibreOffice saves with a password: the parts are noise, and the manifest says how they were encrypted."""
    described = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
    locked = changed(ods(GRID), "content.xml", lambda _: "\x01\x02\x03")
    return changed(locked, "META-INF/manifest.xml", lambda _: described)


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
@pytest.mark.parametrize("path", ["a.csv", "a.xls", "a.XLSX", "a.xlsx.bak", "KC"])
def test_a_workbook_under_another_suffix_is_a_workbook(path: str, content: bytes) -> None:
    assert read_sheets(path, content)[0].rows == TEXTS


@pytest.mark.parametrize(
    ("path", "content", "message"),
    [
        ("a.xlsx", b"", "rỗng"),
        ("a.csv", b"", "rỗng"),
        ("a.csv", b" \r\n\t\r\n", "không có chữ"),
        ("a.csv", b"\x00" * 512, "CSV"),
        ("a.xlsx", JPEG, "JPEG"),
        ("a.jpg", JPEG, "JPEG"),
        ("a.csv", JPEG, "JPEG"),
        ("a.pdf", b"%PDF-1.7 ...", "PDF"),
        ("a.xlsx", docx(), "Word"),
        ("a.docx", docx(), "Word"),
        ("a.xls", b"<html><table>", "HTML"),
        ("a.xls", b"\xef\xbb\xbf \n<TABLE border=1>", "HTML"),
        ("a.xls", XML_2003, "XML 2003"),
        ("a.xls", b"<?xml version='1.0'?><a/>", "tệp XML"),
        ("a.xls", b"MIME-Version: 1.0\nContent-Type: multipart/related", "MHTML"),
        ("a.xls", b"\x09\x02\x06\x00\x00\x00\x10\x00", "quá cũ"),
        ("a.xls", b"\x09\x08\x08\x00\x00\x05\x05\x00", "quá cũ"),
        ("a.xls", b"ID;PWXL;N;E\r\nC;Y1;X1;K5\r\nE", "SYLK"),
        ("a.wk1", b"\x00\x00\x02\x00\x06\x04", "Lotus"),
        ("a.gsheet", b'{"doc_id": "1x", "email": "a"}', "Google"),
        ("a.lnk", b"L\x00\x00\x00\x01\x14\x02\x00", "lối tắt"),
        ("a.url", b"[InternetShortcut]\r\nURL=", "lối tắt"),
        ("a.xlsx", b"Rar!\x1a\x07\x00", "RAR"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c", "7z"),
        ("a.zip", zipped("a.xlsx", "b.xlsx"), "ZIP"),
        ("a.numbers", zipped("Index/Document.iwa"), "Numbers"),
        ("a.pptx", zipped("ppt/presentation.xml"), "PowerPoint"),
        ("a.msg", compound("__properties_version1.0"), "Outlook"),
        ("a.heic", b"\x00\x00\x00\x18ftypheic", "HEIC"),
        ("a.webp", b"RIFF\x00\x00\x00\x00WEBP", "WEBP"),
        ("a.bmp", b"BM\x36\x00\x0c\x00\x00\x00\x00\x00\x36", "BMP"),
        ("a.tif", b"II*\x00\x08", "TIFF"),
        ("a.rtf", b"{\\rtf1\\ansi", "RTF"),
        ("a.png", b"?", "'.png'"),
        ("README", b"?", "'README'"),
        ("a.xlsx", b"\x00" + delimited(GRID), "bị hỏng"),
        ("a.xlsx", xlsx(GRID)[:-100], "thiếu phần cuối"),
        ("a.xlsx", xlsx(GRID)[:200], "thiếu phần cuối"),
        ("a.ods", ods(GRID)[:-300], "thiếu phần cuối"),
        ("a.xls", xls(GRID)[:1000], "bị hỏng"),
        ("a.xls", xls(GRID)[:8], "bị hỏng"),
        ("a.xlsx", b"PK\x05\x06" + b"\x00" * 18, "bị hỏng"),
        ("a.xlsx", compound("EncryptedPackage"), "mật khẩu"),
        ("a.xls", locked_xls(), "mật khẩu"),
        ("a.xls", compound("WordDocument"), "Word"),
        ("a.xls", compound("Other"), "bị hỏng"),
        ("a.xlsx", bomb(65), "quá lớn"),
        ("a.ods", encrypted_ods(), "mật khẩu"),
    ],
)
def test_what_is_no_readable_spreadsheet_is_refused_with_a_reason(
    path: str, content: bytes, message: str
) -> None:
    with pytest.raises(Unreadable, match=message):
        read_sheets(path, content)


@pytest.mark.parametrize("path", ["a.xls", "a.xlsx"])
def test_a_text_that_is_called_a_workbook_is_read_as_text(path: str) -> None:
    assert read_sheets(path, delimited(GRID))[0].rows == TEXTS


@pytest.mark.parametrize("text", ["BM;b;c", "ID;Phường;c", "%;b;c", "GIF;b;c"])
def test_a_text_that_begins_like_another_kind_is_a_text(text: str) -> None:
    assert read_sheets("a.csv", text.encode())[0].rows == [text.split(";")]


def test_macros_of_an_xlsm_are_never_looked_at() -> None:
    stream = io.BytesIO(xlsx(GRID))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"no macro, and nobody minds")
    assert read_sheets("a.xlsm", stream.getvalue())[0].rows == TEXTS

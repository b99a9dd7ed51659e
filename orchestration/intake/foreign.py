"""What a file that is no spreadsheet is instead, told from its bytes, for a message that helps its sender."""

import io
import zipfile

from orchestration.intake.archive import DAMAGED

ZIP_SIGNATURE = b"PK"
COMPOUND_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SEND_XLSX = "hãy mở tệp đó bằng Excel, lưu thành .xlsx rồi gửi lại"
SEND_THE_WORKBOOK = "hãy gửi chính tệp Excel"
UNPACK = "hãy giải nén và gửi từng bảng tính"
RETYPE = "hãy nhập số liệu vào biểu mẫu Excel"
# First bytes -> what it is, and what its sender can do.
SIGNATURES = (
    (b"\xff\xd8\xff", "ảnh JPEG", RETYPE),
    (b"\x89PNG", "ảnh PNG", RETYPE),
    (b"GIF8", "ảnh GIF", RETYPE),
    (b"II*\x00", "ảnh TIFF", RETYPE),
    (b"MM\x00*", "ảnh TIFF", RETYPE),
    (b"%PDF", "tệp PDF", SEND_THE_WORKBOOK),
    (b"Rar!", "tệp nén RAR", UNPACK),
    (b"7z\xbc\xaf", "tệp nén 7z", UNPACK),
    (b"\x1f\x8b", "tệp nén GZIP", UNPACK),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "lối tắt của Windows", SEND_THE_WORKBOOK),
    (b"\x00\x00\x02\x00", "tệp Lotus 1-2-3", SEND_XLSX),
    (b"\x00\x00\x1a\x00", "tệp Lotus 1-2-3", SEND_XLSX),
    # Before Excel 97 (5.0 too, outside of a container) a workbook was a bare stream of records.
    (b"\x09\x00\x04\x00", "bảng tính Excel phiên bản quá cũ (2.0)", SEND_XLSX),
    (b"\x09\x02\x06\x00", "bảng tính Excel phiên bản quá cũ (3.0)", SEND_XLSX),
    (b"\x09\x04\x06\x00", "bảng tính Excel phiên bản quá cũ (4.0)", SEND_XLSX),
    (b"\x09\x08\x08\x00", "bảng tính Excel phiên bản quá cũ (5.0)", SEND_XLSX),
)
# How a text begins, in small letters and after blanks.
TEXT_BEGINNINGS = (
    (b"{\\rtf", "văn bản RTF", RETYPE),
    (b"[internetshortcut]", "lối tắt tới trang web", SEND_THE_WORKBOOK),
    (b"<!doctype html", "trang HTML", SEND_XLSX),
    (b"<html", "trang HTML", SEND_XLSX),
    (b"<table", "trang HTML", SEND_XLSX),
    (b"mime-version:", "trang web lưu dạng MHTML hoặc thư điện tử", SEND_XLSX),
)
HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypheif")
SPREADSHEET_XML = b"urn:schemas-microsoft-com:office:spreadsheet"
# A file of Google Drive for desktop is a line of JSON that names a document on the web.
GOOGLE_MARKS = (b'"doc_id"', b"docs.google.com")
# A part's name, or the beginning of it -> what a zip container holds.
ZIP_PARTS = (
    ("word/", "văn bản Word", RETYPE),
    ("ppt/", "tệp trình chiếu PowerPoint", RETYPE),
    ("Index/", "tệp Apple Numbers hoặc Pages", SEND_XLSX),
    ("Index.zip", "tệp Apple Numbers hoặc Pages", SEND_XLSX),
    ("index.apxl", "tệp Apple Keynote", RETYPE),
)
TEXT_DOCUMENT = b"application/vnd.oasis.opendocument.text"
WORKBOOK_PARTS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml", "[Content_Types].xml")
COMPOUND_STREAMS = (
    ("WordDocument", "văn bản Word", RETYPE),
    ("PowerPoint Document", "tệp trình chiếu PowerPoint", RETYPE),
    ("__properties_version1.0", "thư Outlook", "hãy gửi tệp đính kèm trong thư"),
)


def is_workbook_container(content: bytes) -> bool:
    """Whether the bytes are of a container that workbooks come in, whatever the file is called."""
    return content.startswith((ZIP_SIGNATURE, COMPOUND_SIGNATURE))


def foreign_message(content: bytes) -> str | None:
    """What the file is and what to send instead, in Vietnamese; None if its bytes don't tell."""
    if content.startswith(ZIP_SIGNATURE):
        found = _in_zip(content)
    elif content.startswith(COMPOUND_SIGNATURE):
        streams = ((n.encode("utf-16-le"), kind, act) for n, kind, act in COMPOUND_STREAMS)
        found = next(((kind, act) for name, kind, act in streams if name in content), None)
    else:
        found = _by_beginning(content)
    return f"Tệp là {found[0]} nên không đọc được; {found[1]}." if found else None


def refusal(content: bytes) -> str:
    """The message for a file that no reader could read."""
    return foreign_message(content) or DAMAGED


def _by_beginning(content: bytes) -> tuple[str, str] | None:
    head = content[:4096].removeprefix(b"\xef\xbb\xbf")
    lowered = head.lstrip().lower()
    for beginning, kind, act in SIGNATURES:
        if head.startswith(beginning):
            return kind, act
    for beginning, kind, act in TEXT_BEGINNINGS:
        if lowered.startswith(beginning):
            return kind, act
    if head.startswith(b"BM") and head[6:10] == bytes(4):
        return "ảnh BMP", RETYPE
    # "ID;Project" begins a CSV; the cells of a SYLK file are lines that begin with C.
    if head.startswith(b"ID;P") and b"\nC;" in content:
        return "tệp SYLK", SEND_XLSX
    if head[4:12] in HEIC:
        return "ảnh HEIC", RETYPE
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "ảnh WEBP", RETYPE
    if lowered.startswith(b"{") and any(mark in lowered for mark in GOOGLE_MARKS):
        return "lối tắt Google Trang tính", "hãy tải bảng tính xuống dạng .xlsx rồi gửi"
    if lowered.startswith(b"<?xml"):
        is_sheet = SPREADSHEET_XML in lowered
        return "bảng tính XML 2003" if is_sheet else "tệp XML", SEND_XLSX
    return None


def _in_zip(content: bytes) -> tuple[str, str] | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        names = []
    for start, kind, act in ZIP_PARTS:
        if any(name.startswith(start) for name in names):
            return kind, act
    if TEXT_DOCUMENT in content[:200]:
        return "văn bản LibreOffice Writer", RETYPE
    if names and not any(name in WORKBOOK_PARTS for name in names):
        return "tệp nén ZIP", UNPACK
    return None

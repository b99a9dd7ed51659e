"""What a file that is no spreadsheet is instead, told from its first bytes, for a message that helps."""

from orchestration.intake.archive import DAMAGED

ZIP_SIGNATURE = b"PK"
COMPOUND_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
KINDS = (
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"\x89PNG", "ảnh PNG"),
    (b"GIF8", "ảnh GIF"),
    (b"%PDF", "tệp PDF"),
    (b"{\\rtf", "văn bản RTF"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"<!doctype html", "trang HTML"),
    (b"<html", "trang HTML"),
    (b"<?xml", "tệp XML"),
)


def is_workbook_container(content: bytes) -> bool:
    """Whether the bytes are of a container that workbooks come in, whatever the file is called."""
    return content.startswith((ZIP_SIGNATURE, COMPOUND_SIGNATURE))


def foreign_kind(content: bytes) -> str | None:
    """What the file is, in Vietnamese; None if its first bytes do not tell."""
    head = content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    lowered = head.lower()
    for signature, kind in KINDS:
        if head.startswith(signature) or lowered.startswith(signature):
            return kind
    if content.startswith(ZIP_SIGNATURE) and b"word/" in content:
        return "văn bản Word"
    return "văn bản Word" if "WordDocument".encode("utf-16-le") in content else None


def refusal(content: bytes) -> str:
    """The message for a file that no reader could read."""
    kind = foreign_kind(content)
    return f"Tệp là {kind}, không phải là bảng tính." if kind else DAMAGED

"""From the bytes of a text file to its text."""

import re
import unicodedata

from orchestration.intake.encodings.evidence import (
    FONT_ENCODINGS,
    Encoding,
    count,
    winner,
    words_of,
)
from orchestration.intake.unreadable import Unreadable

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# Bytes that no text file holds; tab, line feed, form feed and carriage return are text, and 1A ended files once.
BINARY = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f]")
# In UTF-16 every digit, separator and line end has a zero byte: as many as this of one half of the bytes, at least.
LEAST_ZEROS = 0.5
NOT_TEXT = "Tệp không phải là văn bản CSV."


def _windows_1258(word: str) -> str:
    return unicodedata.normalize("NFC", word.encode("latin-1").decode("cp1258", "replace"))


ENCODINGS = {"windows-1258": Encoding(_windows_1258, bool), **FONT_ENCODINGS}


def decode(content: bytes) -> tuple[str, str]:
    """Text of the bytes, and the encoding found: by a byte-order mark, by being valid UTF-8 or UTF-16, or by evidence.

    Raises Unreadable if the bytes are no text, or if none of the encodings is clearly the one.
    """
    if content.startswith(UTF_16_MARKS):
        encoding = "utf-16"
    elif b"\x00" in content:
        encoding = _utf_16_without_mark(content)
    else:
        encoding = "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8-sig" or BINARY.search(content):
            raise Unreadable(NOT_TEXT) from error
        return _by_evidence(content)
    if "\x00" in text:
        raise Unreadable(NOT_TEXT)
    return text, encoding


def _utf_16_without_mark(content: bytes) -> str:
    """The byte order in which the zeros lie where the high half of a plain letter is."""
    half = len(content) // 2
    zeros = {"utf-16-be": content[0::2].count(0), "utf-16-le": content[1::2].count(0)}
    [(_, fewer), (encoding, most)] = sorted(zeros.items(), key=lambda item: item[1])
    if len(content) % 2 or fewer or most < LEAST_ZEROS * half:
        raise Unreadable(NOT_TEXT)
    return encoding


def _by_evidence(content: bytes) -> tuple[str, str]:
    # A character for each byte: what an old encoding's table is written in.
    text = content.decode("latin-1")
    words = words_of([text])
    encoding = winner(count(words, ENCODINGS), len(words))
    if encoding is None:
        raise Unreadable(
            "Không xác định được bảng mã chữ của tệp: không bảng mã nào (UTF-8, windows-1258, TCVN3, VNI) cho ra chữ"
            " Việt rõ ràng.",
            "KC-016",
            "tệp Excel, hoặc CSV lưu theo bảng mã UTF-8",
        )
    # Signs from 80 to 9F (quotation marks, dashes) are those of windows-1252 in every one of them.
    signs = content.decode("cp1252", "replace")
    if encoding == "windows-1258":
        return content.decode("cp1258", "replace"), encoding
    return FONT_ENCODINGS[encoding].decode(signs), encoding

"""Comparison keys for Vietnamese text."""

import re
import unicodedata
from functools import lru_cache


def nfc(text: str) -> str:
    """The text in composed form, without invisible characters that spreadsheets leave behind, trimmed."""
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFC", text.replace("\u200b", "").replace("\ufeff", "")).strip()


# The same headers and names come again in every file.
@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Key under which spellings are equal: case, accents (so hoà = hòa), đ, punctuation and spaces are folded.

    >>> fold("  Phòng KT&HT huyện Thăng Bình ")
    'phong kt ht huyen thang binh'
    """
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"[^0-9a-z]+", " ", letters).strip()

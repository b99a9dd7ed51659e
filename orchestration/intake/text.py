"""Comparison keys for Vietnamese text."""

import re
import unicodedata
from functools import lru_cache

# Where the vowel of a syllable is a lone y, i is the same: kỹ = kĩ, Mỹ = Mĩ, tỷ = tỉ, quý = quí. In "Tây", "Thúy" or
# "huyện" it is another sound than i, and another name.
LONE_Y = re.compile(r"(?:(?<=\b)|(?<=[bcdghklmnpqrstvx])|(?<=\bqu))y\b")


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


@lru_cache(maxsize=100_000)
def name_key(text: str) -> str:
    """Key under which two spellings of a name are equal: as `fold`, and i where y is the whole vowel.

    >>> name_key("BẮC TRÀ MĨ") == name_key("Bắc Trà My")
    True
    """
    return LONE_Y.sub("i", fold(text))

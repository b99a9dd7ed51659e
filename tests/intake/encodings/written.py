"""Unicode text -> as it stands in a file that was written in an old encoding."""

import unicodedata

from orchestration.intake.encodings import tcvn3, vni

TONES = "\u0300\u0301\u0303\u0309\u0323"
_TCVN3 = {letter: chr(byte) for byte, letter in tcvn3.LETTERS.items()}
_VNI = {letter: pair for pair, letter in vni.LETTERS.items()}
_VNI |= {letter.upper(): pair.upper() for letter, pair in _VNI.items()}


def in_tcvn3(text: str) -> str:
    """As typed with a .VnTime font, windows-1252 showing it; capitals that the fonts lack become small letters."""
    return "".join(_TCVN3.get(c) or _TCVN3.get(c.lower(), c) for c in text)


def in_vni(text: str) -> str:
    return "".join(_VNI.get(c, c) for c in text)


def in_windows_1258(text: str) -> bytes:
    """The code page has the letters with hat, breve and horn; tones are characters of their own."""
    written = b""
    for c in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", c)
        tones = "".join(p for p in parts if p in TONES)
        letter = unicodedata.normalize("NFC", "".join(p for p in parts if p not in TONES))
        written += (letter + tones).encode("cp1258")
    return written

"""How an office writes: Vietnamese numbers, where the tone mark stands, decomposed Unicode."""

import unicodedata
from decimal import Decimal

# The older spelling marks the second vowel (hoà, thuỷ), the newer one the first (hòa, thủy).
_OLDER = {
    first + second: older
    for first, second, older in [
        ("ó", "a", "oá"), ("ò", "a", "oà"), ("ỏ", "a", "oả"), ("õ", "a", "oã"), ("ọ", "a", "oạ"),
        ("ó", "e", "oé"), ("ò", "e", "oè"), ("ỏ", "e", "oẻ"), ("õ", "e", "oẽ"), ("ọ", "e", "oẹ"),
        ("ú", "y", "uý"), ("ù", "y", "uỳ"), ("ủ", "y", "uỷ"), ("ũ", "y", "uỹ"), ("ụ", "y", "uỵ"),
    ]
}  # fmt: skip


def older_tone_marks(text: str) -> str:
    """`Hòa Hương` -> `Hoà Hương`, `LŨY KẾ` -> `LUỸ KẾ`."""
    for new, old in _OLDER.items():
        text = text.replace(new, old).replace(new.upper(), old.upper())
    return text


def decomposed(text: str) -> str:
    """The same text as some Macs and phones write it: base letter, then its marks (NFD)."""
    return unicodedata.normalize("NFD", text)


def vietnamese(number: int | Decimal) -> str:
    """1234.5 -> `1.234,5`; 45000000 -> `45.000.000`."""
    whole, _, fraction = f"{number:f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    fraction = fraction.rstrip("0")
    return f"{grouped},{fraction}" if fraction else grouped


def decimal_comma(number: int | Decimal) -> str:
    """1234.5 -> `1234,5`, without grouping, as a CSV of a Vietnamese Excel has it."""
    return vietnamese(number).replace(".", "")

"""VNI-Windows: a letter and its accents are two characters ("Maõ" is "Mã"), but for a few that are one."""

import re
import unicodedata

# The second character after a vowel; after a capital it may be a capital as well.
_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HAT = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVE = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_WITH_HAT = {mark: "\u0302" + tone for mark, tone in _HAT.items()}
_WITH_BREVE = {mark: "\u0306" + tone for mark, tone in _BREVE.items()}
_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}
_MARKS = {
    "a": _TONES | _WITH_HAT | _WITH_BREVE,
    "e": _TONES | _WITH_HAT,
    "o": _TONES | _WITH_HAT,
    "u": _TONES,
    "y": _TONES,
    "ô": _TONES,
    "ö": _TONES,
}
LETTERS = _ALONE | {
    base + mark: unicodedata.normalize("NFC", _ALONE.get(base, base) + accents)
    for base, marks in _MARKS.items()
    for mark, accents in marks.items()
}
# Pairs come first: "ôù" is one letter, not "ơ" and a mark.
_LETTER = re.compile("|".join(sorted(LETTERS, key=len, reverse=True)), re.IGNORECASE)
_PLAIN = re.compile(r"[A-Za-z]*")


def decode(text: str) -> str:
    """Text whose characters are the bytes (as windows-1252 shows them) -> the Vietnamese that was meant."""
    return _LETTER.sub(_meant, text)


def can_write(word: str) -> bool:
    """Whether every character of a word has a meaning in this encoding."""
    return _PLAIN.fullmatch(_LETTER.sub("", word)) is not None


def _meant(match: re.Match[str]) -> str:
    letter = LETTERS[match[0].lower()]
    return letter.upper() if match[0][0].isupper() else letter

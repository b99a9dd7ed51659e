"""Cells of a workbook that were typed with an old font: its characters stand there as windows-1252 shows them.

A font's name is no evidence (people change fonts without changing the text); the words of the whole workbook are.
"""

import re
from collections.abc import Iterable

from orchestration.intake.encodings.evidence import (
    FONT_ENCODINGS,
    Encoding,
    count,
    leader,
    words_of,
)
from orchestration.intake.unreadable import Unreadable

UNICODE = "Unicode"
ENCODINGS = {UNICODE: Encoding(str, bool), **FONT_ENCODINGS}
OLD_LETTER = re.compile(r"[\u00a1-\u00ff]")
# Letters that only Unicode has: a cell with one was not typed with an old font.
UNICODE_LETTER = re.compile(r"[\u0100-\u1fff]")
# So many more words of a cell must speak against Unicode than for it, where the rest of the workbook is in it.
FEWEST_AGAINST_UNICODE = 2


def conversions(texts: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Text -> what was meant and the encoding it was typed in, for the texts that were not typed in Unicode.

    Raises Unreadable if a text has two readings that the other texts don't decide between.
    """
    special = {text for text in texts if not text.isascii()}
    old = {t for t in special if OLD_LETTER.search(t) and not UNICODE_LETTER.search(t)}
    is_partly_unicode = any(UNICODE_LETTER.search(t) for t in special)
    counts = count(words_of(special), ENCODINGS)
    # Level with another, it is what the format says it is.
    is_unicode = counts[UNICODE] == max(counts.values())
    usual = UNICODE if is_unicode else leader(counts)
    possible = {UNICODE, usual} if usual not in (UNICODE, None) else set(ENCODINGS)
    found = {}
    for text in old:
        encoding = _encoding_of(text, possible, usual, decides_ties=not is_partly_unicode)
        if encoding != UNICODE:
            found[text] = (ENCODINGS[encoding].decode(text), encoding)
    return found


def _encoding_of(
    text: str, possible: set[str | None], usual: str | None, *, decides_ties: bool
) -> str:
    counts = count(words_of([text]), {n: e for n, e in ENCODINGS.items() if n in possible})
    most = max(counts.values())
    best = [name for name, n in counts.items() if n == most]
    if usual == UNICODE and most - counts[UNICODE] < FEWEST_AGAINST_UNICODE:
        return UNICODE
    if most == 0:
        # An abbreviation, a sign: as the rest, if all the rest is alike.
        return usual if usual and decides_ties else UNICODE
    if len({ENCODINGS[name].decode(text) for name in best}) == 1:
        return best[0]
    if usual in best and decides_ties:
        return usual
    raise Unreadable(
        "Không xác định được bảng mã chữ của tệp: có ô đọc được theo hai bảng mã (Unicode, TCVN3, VNI) khác nhau.",
        "KC-016",
        "bảng tính gõ bằng bảng mã Unicode",
    )

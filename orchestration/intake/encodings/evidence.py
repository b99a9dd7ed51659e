"""Counting, for each encoding a text may have been written in, the words that are Vietnamese when it is read so."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from orchestration.intake.encodings import tcvn3, vni
from orchestration.intake.encodings.syllable import is_syllable

# Words as any of the old encodings writes them: letters, and what windows-1252 shows as signs. 80 to A0 are signs in all.
WORD = re.compile(r"[A-Za-z\u00a1-\u1fff]+")
# A sign that stands alone ("×", "·") says nothing, though TCVN3 would make a word of it.
SHORTEST_WORD = 2
# The reading that wins explains most words, and the next best at most half as many.
LEAST_SHARE = 0.7
MOST_RIVAL_SHARE = 0.5


@dataclass(frozen=True)
class Encoding:
    """How to read a text whose characters are bytes, and whether a word can have been written so."""

    decode: Callable[[str], str]
    can_write: Callable[[str], bool]


FONT_ENCODINGS = {
    "TCVN3": Encoding(tcvn3.decode, tcvn3.can_write),
    "VNI": Encoding(vni.decode, vni.can_write),
}


def words_of(texts: Iterable[str]) -> set[str]:
    """The words that a choice between encodings can be made by: those that are not plain ASCII."""
    return {
        word
        for text in texts
        if not text.isascii()
        for word in WORD.findall(text)
        if len(word) >= SHORTEST_WORD and not word.isascii()
    }


def count(words: Iterable[str], encodings: Mapping[str, Encoding]) -> dict[str, int]:
    """For each encoding the number of words that it makes Vietnamese."""
    counts = dict.fromkeys(encodings, 0)
    for word in words:
        for name, encoding in encodings.items():
            counts[name] += encoding.can_write(word) and is_syllable(encoding.decode(word))
    return counts


def winner(counts: Mapping[str, int], words: int) -> str | None:
    """The encoding that explains most of so many words, if no other comes near."""
    best = leader(counts)
    return best if best and counts[best] >= LEAST_SHARE * words else None


def leader(counts: Mapping[str, int]) -> str | None:
    """The encoding that makes most words Vietnamese; None if there is none, or if two are nearly level."""
    first, second, *_ = sorted(counts, key=lambda name: -counts[name])
    is_clear = counts[second] <= MOST_RIVAL_SHARE * counts[first]
    return first if counts[first] and is_clear else None

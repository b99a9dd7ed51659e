"""Formulas for which a program that does not compute has written the result 0.

A zero is no proof: a difference may be nil. Only where every formula of a sheet is 0, and one of them adds cells that
hold something, is it plain that nobody has computed any.
"""

import re

from orchestration.intake.untold.sheet import Texts

SUM = re.compile(r"=?SUM\(([A-Z0-9:;,$]+)\)|=?(\$?[A-Z]{1,3}\$?\d+(?:\+\$?[A-Z]{1,3}\$?\d+)+)")
RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")


def column_index(letters: str) -> int:
    """0-based column of its letters: A -> 0, AA -> 26."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def not_computed(zeros: Texts, rows: list[list[str]]) -> Texts:
    """The formulas of a sheet, all of which have the result 0, if one of them can't be 0; else none."""
    return zeros if any(_is_positive_sum(f, rows) for f in zeros.values()) else {}


def _is_positive_sum(formula: str, rows: list[list[str]]) -> bool:
    match = SUM.fullmatch(formula.replace(" ", "").upper())
    if match is None:
        return False
    numbers = [
        rows[r][c]
        for left, top, right, bottom in RANGE.findall(match[1] or match[2])
        for r in range(int(top) - 1, min(int(bottom or top), len(rows)))
        for c in range(column_index(left), min(column_index(right or left) + 1, len(rows[r])))
    ]
    has_digits = any(re.fullmatch(r"[\d,]*[1-9][\d,]*", text) for text in numbers)
    return has_digits and not any(text.startswith("-") for text in numbers)

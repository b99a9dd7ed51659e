"""Cells as text, and their addresses."""

import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from orchestration.intake.text import nfc

# Excel itself keeps 15 significant digits, so 0.1 + 0.2 is 0.3 here as it is on the clerk's screen.
SIGNIFICANT_DIGITS = 15
# As Excel writes what is no number; the rules call it unreadable.
NOT_FINITE = "#NUM!"


class NumberText(str):
    """The text that intake writes for a number cell: a text like any other, but nobody typed it."""

    __slots__ = ()


def column_letter(index: int) -> str:
    """Letter of a 0-based column: 0 -> A, 26 -> AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """A1 address of a 0-based row and column."""
    return f"{column_letter(column)}{row + 1}"


def number_text(value: float | int) -> NumberText:
    """A number cell in Vietnamese notation without grouping: 2110.5 -> '2110,5'.

    Exactly three decimals get one zero more ('2,1250'): '2,125' could be read as a grouped 2125, '2,1250' can't.
    """
    if not math.isfinite(value):
        return NumberText(NOT_FINITE)
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{SIGNIFICANT_DIGITS}g}")
    whole, _, decimals = f"{exact:f}".partition(".")
    decimals = decimals.rstrip("0")
    if not decimals:
        return NumberText("0" if whole == "-0" else whole)
    return NumberText(f"{whole},{decimals}{'0' if len(decimals) == 3 else ''}")


def cell_text(value: object) -> str:
    """Text of a cell value as python-calamine gives it; '' for an empty cell."""
    if isinstance(value, str):
        return nfc(value) if value else ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return nfc(str(value))

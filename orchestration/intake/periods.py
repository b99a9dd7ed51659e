"""The month or year that a title block states."""

import re
from collections.abc import Iterable
from datetime import date

from orchestration.intake.text import fold
from orchestration.intake.units import SIGNED

# "7 tháng đầu năm 2024" is a span of months, not the month of a report: it never reads as one.
# Nor does "từ tháng 1 đến tháng 7 năm 2024".
SPAN = re.compile(
    r"\b\d{1,2} thang (?:dau )?nam 20\d\d\b"
    r"|\btu (?:dau nam|thang \d{1,2}(?: (?:nam )?20\d\d)?) den (?:het )?thang \d{1,2}(?: (?:nam )?20\d\d)?\b"
)
MONTH = re.compile(r"\b(?:thang|t|ky bao cao|ky) ?(\d{1,2})(?: nam| /)? ?(20\d\d)\b")
MONTH_ALONE = re.compile(r"\bthang (\d{1,2})\b")
YEAR = re.compile(r"\bnam (20\d\d)\b")
REVISION = re.compile(r"\b(?:lan dieu chinh|dieu chinh lan|dieu chinh lan thu)\s*(\d{1,2})\b")


def find_months(texts: Iterable[str]) -> set[date]:
    """First days of the months stated, as in "Tháng 7 năm 2024" or "T7/2024"; month and year may be two cells."""
    folded = [SPAN.sub(" ", key) for key in map(fold, texts) if not SIGNED.search(key)]
    stated = {(int(m[2]), int(m[1])) for text in folded for m in MONTH.finditer(text)}
    if not stated:
        months = {int(m[1]) for text in folded for m in MONTH_ALONE.finditer(text)}
        stated = {(d.year, month) for d in find_years(folded) for month in months}
    return {date(year, month, 1) for year, month in stated if 1 <= month <= 12}


def find_years(texts: Iterable[str]) -> set[date]:
    """First days of the years stated, as in "Kế hoạch năm 2024"."""
    folded = [key for key in map(fold, texts) if not SIGNED.search(key)]
    return {date(int(m[1]), 1, 1) for text in folded for m in YEAR.finditer(text)}


def find_revision(texts: Iterable[str]) -> int:
    """The revision stated, as in "Lần điều chỉnh: 1"; 0 if none is."""
    stated = [int(m[1]) for text in texts for m in REVISION.finditer(fold(text))]
    return max(stated, default=0)

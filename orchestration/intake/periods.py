"""The month or year that a text states."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from orchestration.intake.text import fold

# Months as words: "tháng bảy năm 2024". "Tháng năm" is May only where a year follows it, with "năm" once more.
NUMBER_WORDS = {
    "muoi mot": 11, "muoi hai": 12, "mot": 1, "gieng": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6,
    "bay": 7, "tam": 8, "chin": 9, "muoi": 10, "chap": 12,
}  # fmt: skip
WORDS = "|".join(NUMBER_WORDS)
MONTH_WORD = re.compile(rf"\bthang ({WORDS}) (?=nam 20\d\d\b)")
SPAN_WORD = re.compile(rf"\b({WORDS}) (?=thang (?:dau|cuoi) nam\b)")

DAY = r"\d{1,2} (?:thang )?(\d{1,2}) (?:nam )?(20\d\d)"
# A cell that Excel took for a date: of a month it is the first day, or the last.
ISO_DAY = re.compile(r"\b(20\d\d) (\d\d) (?:01|28|29|30|31)(?:t\d\d \d\d \d\d)?\b")
# "Từ 01/7/2024 đến 31/7/2024": its two months; the same one twice is a month.
RANGE = re.compile(
    rf"\btu (?:ngay )?\d{{1,2}} (?:thang )?(\d{{1,2}})(?: (?:nam )?(20\d\d))? den (?:het )?(?:ngay )?{DAY}\b"
)
# "7 tháng đầu năm 2024", "từ tháng 1 đến tháng 7 năm 2024", "quý III/2024", "7T/2024": no month of a report.
CUMULATIVE = r"(?:tu dau nam|luy ke(?: tu dau nam)?|tu thang \d{1,2}(?: (?:nam )?20\d\d)?)"
SPANS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<last>\d{1,2}) ?(?:thang|t) ?(?:(?:dau )?nam )?(?P<year>20\d\d)\b",
        r"\b(?P<last>\d{1,2}) ?(?:thang|t) dau nam\b",
        r"\b\d{1,2} ?(?:thang|t) cuoi nam(?: 20\d\d)?\b",
        rf"\b{CUMULATIVE} den (?:het )?thang (?P<last>\d{{1,2}})(?: (?:nam )?(?P<year>20\d\d))?\b",
        rf"\b{CUMULATIVE} den (?:het )?(?:ngay )?\d{{1,2}} (?:thang )?(?P<last>\d{{1,2}}) (?:nam )?(?P<year>20\d\d)\b",
        r"\bqu[yi] (?:[1-4]|i{1,3}|iv)(?: (?:nam )?(?P<year>20\d\d))?\b",
    )
)
# "Tính đến 31/7/2024" ends a month; "tính đến 05/8/2024" may be of July's report, or of half a month, and says nothing.
UNTIL = re.compile(
    r"\bden (?:het )?(?:ngay )?(?:2[1-9]|3[01]) (?:thang )?(\d{1,2}) (?:nam )?(20\d\d)\b"
)
# "Tam Kỳ, ngày 03 tháng 8 năm 2024", "ngày 03/8/2024", "ngày ... tháng ... năm 2024": a letter's day.
SIGNED = re.compile(
    r"\bngay(?: \d{1,2})? thang(?: \d{1,2})? nam(?: 20\d\d)?\b|\bngay \d{1,2} \d{1,2} 20\d\d\b"
)
MONTH = re.compile(r"\b(?:thang|t|k[yi](?: bao cao)?) ?(\d{1,2})(?: nam)? ?(20\d\d)\b")
# "7/2024" alone in its cell; Excel makes a date of it, which counts beside "Tháng" or "Kỳ báo cáo".
MONTH_BARE = re.compile(r"(\d{1,2}) (20\d\d)")
MONTH_CELL = re.compile(rf"(?:bao cao )?(?:thang|ky|ki)(?: bao cao)? {ISO_DAY.pattern}")
MONTH_ALONE = re.compile(r"\bthang (\d{1,2})\b")
YEAR = re.compile(r"\b(?:nam|nam ke hoach|ke hoach|kh) (20\d\d)\b")
# "So với cùng kỳ năm 2023" compares, a decision of 2023 or a programme of 2021 to 2025 is referred to: other years than
# the report's.
REFERRED = re.compile(
    r"\b(?:so voi|cung k[yi]|chuyen tu|nguon|quyet dinh|nghi quyet|nghi dinh|thong tu|cong van)\b[a-z0-9 ]{0,40}?\bnam 20\d\d\b"
    r"|\b(?:so voi|cung k[yi]) (?:cung k[yi] )?(?:thang|t) ?\d{1,2}(?: nam)? 20\d\d\b"
    r"|\bgiai doan (?:nam )?20\d\d (?:den )?(?:nam )?20\d\d\b"
)
REVISION = re.compile(r"\b(?:lan dieu chinh|dieu chinh lan|dieu chinh lan thu)\s*(\d{1,2})\b")


@dataclass(frozen=True)
class Span:
    """A period of several months: as written (folded), its last month and year where they are said."""

    text: str
    last_month: int | None
    year: int | None


def last_day(period: date, *, is_year: bool) -> date:
    """The last day of the month, or the year, that begins with `period`."""
    month = 12 if is_year else period.month
    return period.replace(month=month, day=calendar.monthrange(period.year, month)[1])


def find_months(texts: Iterable[str]) -> set[date]:
    """First days of the months stated, as in "Tháng 7 năm 2024" or "T7/2024"; month and year may be two cells."""
    keys = list(map(_key, texts))
    months = list(map(_without_spans, keys))
    stated: set[tuple[int, int]] = set()
    for key in months:
        stated |= {(int(m[2]), int(m[1])) for m in UNTIL.finditer(key)}
        if cell := MONTH_CELL.search(key):
            stated.add((int(cell[1]), int(cell[2])))
        rest = _unsigned(key)
        stated |= {(int(m[2]), int(m[1])) for m in MONTH.finditer(rest)}
        if bare := MONTH_BARE.fullmatch(rest):
            stated.add((int(bare[2]), int(bare[1])))
    if not stated:
        alone = {int(m[1]) for key in months for m in MONTH_ALONE.finditer(_unsigned(key))}
        stated = {(year.year, month) for year in find_years(keys) for month in alone}
    return {date(year, month, 1) for year, month in stated if 1 <= month <= 12}


def find_spans(texts: Iterable[str]) -> list[Span]:
    """Periods of several months, as in "7 tháng đầu năm 2024" or "Quý III/2024"."""
    spans = []
    for key in map(_key, texts):
        for pattern in SPANS:
            for m in pattern.finditer(key):
                said = m.groupdict()
                last, year = said.get("last"), said.get("year")
                spans.append(Span(m[0], int(last) if last else None, int(year) if year else None))
        for m in RANGE.finditer(key):
            if not _is_one_month(m):
                spans.append(Span(m[0], int(m[3]), int(m[4])))
    return spans


def find_years(texts: Iterable[str]) -> set[date]:
    """First days of the years stated, as in "Kế hoạch năm 2024"; a year that is compared with is none."""
    keys = [_unsigned(_key(text)) for text in texts]
    return {date(int(m[1]), 1, 1) for key in keys for m in YEAR.finditer(key)}


def find_revision(texts: Iterable[str]) -> int:
    """The revision stated, as in "Lần điều chỉnh: 1"; 0 if none is."""
    stated = [int(m[1]) for text in texts for m in REVISION.finditer(fold(text))]
    return max(stated, default=0)


def _key(text: str) -> str:
    """The folded text with numbers for the months that are words, and without years that are only referred to."""
    key = REFERRED.sub(" ", fold(text))
    key = MONTH_WORD.sub(lambda m: f"thang {NUMBER_WORDS[m[1]]} ", key)
    return SPAN_WORD.sub(lambda m: f"{NUMBER_WORDS[m[1]]} ", key)


def _without_spans(key: str) -> str:
    for pattern in SPANS:
        key = pattern.sub(" ", key)
    return RANGE.sub(lambda m: m[0] if _is_one_month(m) else " ", key)


def _is_one_month(m: re.Match[str]) -> bool:
    return (int(m[1]), m[2] or m[4]) == (int(m[3]), m[4])


def _unsigned(key: str) -> str:
    return SIGNED.sub(" ", UNTIL.sub(" ", key)).strip()

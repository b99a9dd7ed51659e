"""What the folders and the name of a file say of its unit, period and form, where they say it unmistakably.

A person files and names these files: what is said is checked against the title block, and never used instead of it.
Most of what stands in a name (days of mailing, numbers of letters, versions) says nothing, and is left alone.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from orchestration.intake.text import fold, name_key, nfc
from orchestration.intake.unit_find import find_units
from orchestration.intake.units import Unit

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# "gui ngay 5 thang 8", "ngay 05.8.2024": the day of a letter.
DAY = re.compile(r"\bngay \d{1,2}(?: thang)? \d{1,2}(?:(?: nam)? 20\d\d)?\b")
# "T07", "thang 7", "KC_thang07"; a year may follow. Not "7 thang dau nam".
MONTH = re.compile(r"\b(?:thang|t) ?(0?[1-9]|1[0-2])(?: (?:nam )?(20\d\d))?\b(?! thang)")
# "2024-07", "2024_07", but no day: "2024-07-05".
YEAR_MONTH = re.compile(r"(?<![\d])(?<!\d[-_.])(20\d\d)[-_.](0[1-9]|1[0-2])(?![-_.]?\d)")
# "07-2024", "7.2024", but no day ("05.8.2024").
MONTH_YEAR = re.compile(r"(?<!\d)(?<!\d[-_.])(0?[1-9]|1[0-2])[-_.](20\d\d)(?![-_.]?\d)")
# After these the number is not a month's: a form ("KC-01-2024"), an annex, a letter ("so 7-2024"), a version.
NUMBERED = re.compile(
    r"(?:kc|so|cv|bc|qd|kh|tb|ttr|ubnd|ktht|luc|pl|bieu|mau|lan|dot|quy|qui|ban|v|sheet|trang|phan|hoach)[^a-z0-9]*$"
)
YEAR = re.compile(r"\b(?:nam|ke ?hoach|kh) ?(20\d\d)\b")
FOLDER_YEAR = re.compile(r"(?:nam ?)?(20\d\d)")
FOLDER_MONTH = re.compile(r"(?:thang ?|t ?)?(0?[1-9]|1[0-2])")
PLAN = re.compile(r"\bke ?hoach\b")
# "Báo cáo thực hiện kế hoạch tháng 7" is no plan.
REPORT = re.compile(r"\b(?:bao cao|bc|thuc hien|thang ?\d{1,2}|t\d{1,2})\b")
# "513_Thang Binh" or "20335_Ban Thach", not "513-BC-UBND ...", the number of a letter.
CODE = re.compile(
    r"^(\d{3}|\d{5})[ _-]+(?!(?:bc|cv|tb|ttr|qd|kh|bb|ubnd|kt|ktht|so)\b)(?=[^\W\d_])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Claims:
    """What one part of a path (`where`) says; an empty set says nothing. Periods are (year, month), each may be None."""

    where: str
    units: frozenset[str] = frozenset()
    periods: frozenset[tuple[int | None, int | None]] = frozenset()
    forms: frozenset[str] = frozenset()
    is_plan: bool = False


def read_claims(
    path: str, units: tuple[Unit, ...], form_codes: tuple[str, ...]
) -> tuple[Claims, ...]:
    """What the folders say, and what the name says."""
    parts = PurePosixPath(nfc(path))
    return (
        _folder_claims(parts.parent.parts, units),
        _name_claims(parts.stem, units, form_codes),
    )


def _folder_claims(folders: Iterable[str], units: tuple[Unit, ...]) -> Claims:
    """`2024/07`, `2024/ke-hoach`, `2024-07`; a folder may also be a unit's: `513_Thang Binh`."""
    year: int | None = None
    periods: set[tuple[int | None, int | None]] = set()
    codes: set[str] = set()
    is_plan = False
    for folder in folders:
        key = fold(folder)
        if found := FOLDER_YEAR.fullmatch(key):
            year = int(found[1])
        elif year and (found := FOLDER_MONTH.fullmatch(key)):
            periods = {(year, int(found[1]))}
        elif found := YEAR_MONTH.fullmatch(folder):
            periods = {(int(found[1]), int(found[2]))}
        elif PLAN.search(key):
            is_plan = True
        else:
            codes = _units(folder, units) or codes
    if year and not periods:
        periods = {(year, None)}
    return Claims("Thư mục", frozenset(codes), frozenset(periods), is_plan=is_plan)


def _name_claims(stem: str, units: tuple[Unit, ...], form_codes: tuple[str, ...]) -> Claims:
    key = DAY.sub(" ", fold(CAMEL.sub(" ", stem)))
    plain = "".join(fold(c) or c for c in stem)
    periods: set[tuple[int | None, int | None]] = {
        (int(m[2]) if m[2] else None, int(m[1])) for m in MONTH.finditer(key)
    }
    periods |= {(int(m[1]), int(m[2])) for m in YEAR_MONTH.finditer(plain)}
    periods |= {
        (int(m[2]), int(m[1]))
        for m in MONTH_YEAR.finditer(plain)
        if not NUMBERED.search(plain[: m.start()])
    }
    if not periods:
        periods = {(int(m[1]), None) for m in YEAR.finditer(key)}
    return Claims(
        "Tên tệp",
        frozenset(_units(stem, units)),
        frozenset(periods),
        frozenset(code for code in form_codes if _form_pattern(code).search(plain)),
        bool(PLAN.search(key)) and not REPORT.search(key),
    )


def _form_pattern(code: str) -> re.Pattern[str]:
    """Finds "KC-02" and "KC02"; with a space ("KC 07") it is as often "khuyến công" and a month, as is "KC-01-2024"."""
    letters, _, digits = code.lower().partition("-")
    return re.compile(rf"(?<![a-z]){letters}-?{digits}(?!\d)(?![-_.]20\d\d(?![-_.]\d\d))")


def _units(text: str, units: tuple[Unit, ...]) -> set[str]:
    """Units by code at the beginning, by name ("Thang Binh", "ThangBinh") or by a name in one word ("nongson")."""
    known = {u.code: u for u in units}
    codes = {m[1] for m in [CODE.match(text)] if m and m[1] in known}
    key = name_key(CAMEL.sub(" ", text))
    named = find_units([key], units)
    # "Gửi TTKC", "biểu mẫu Trung tâm": the Centre is in many names as the one who is written to.
    named = {c for c in named if c.isdecimal() or key.startswith(known[c].names)}
    tokens = set(key.split())
    joined = {u.code for u in units for name in u.names if name.replace(" ", "") in tokens}
    first = {c for c in known if not c.isdecimal() and key.split(" ")[0] == c.lower()}
    by_name = named | {c for c in joined if c.isdecimal()}
    # "20641_Que Son": the code tells which of the units of that name is meant.
    coded = {name for code in codes for name in known[code].names}
    return codes | {c for c in by_name if not coded.intersection(known[c].names)} | first

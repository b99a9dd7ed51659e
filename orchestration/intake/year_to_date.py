"""Periods from January to the end of a month: what a report of cumulatives is of, though it names no month."""

import re
from collections.abc import Iterable
from datetime import date

from orchestration.intake.form import Form
from orchestration.intake.header import Header
from orchestration.intake.periods import Span, find_months, find_spans, find_years
from orchestration.intake.text import fold

FROM_JANUARY = re.compile(
    r"\d{1,2} ?(?:thang|t) dau nam\b|tu dau nam\b|luy ke\b|tu thang 0?1\b"
    r"|tu (?:ngay )?0?1 (?:thang )?0?1\b"
)
LAST_DAY = re.compile(r"\bden (?:het )?(?:ngay )?(\d{1,2}) (?:thang )?\d{1,2} (?:nam )?20\d\d$")
# A report as of an earlier day is not of the whole month.
FIRST_OF_LAST_DAYS = 28
BRACKETED = re.compile(r"\([^)]*\)")


def find_year_to_date(texts: Iterable[str]) -> set[date]:
    """The last months, as first days, of periods such as "7 tháng đầu năm 2024"; {} if one is none, or has no year."""
    texts = list(texts)
    spans = find_spans(texts)
    if not all(FROM_JANUARY.match(span.text) and is_of_whole_months(span) for span in spans):
        return set()
    last = {span.last_month for span in spans if span.last_month}
    years = {span.year for span in spans if span.year} or {d.year for d in find_years(texts)}
    return {date(year, month, 1) for year in years for month in last if 1 <= month <= 12}


def is_of_whole_months(span: Span) -> bool:
    """Whether a period ends with a month; "đến 15/7/2024" does not."""
    day = LAST_DAY.search(span.text)
    return day is None or int(day[1]) >= FIRST_OF_LAST_DAYS


def under_title(header: Header, title: Iterable[str]) -> Header:
    """The header with the one column that means a cumulative only under a title of such a period ("Thực hiện").

    As it is if the title names a month, too, or if there is no such column, or several.
    """
    texts = list(title)
    if not header.missing() or find_months(texts) or len(find_year_to_date(texts)) != 1:
        return header
    found = [
        (field, column)
        for column, label in header.unknown_labels()
        for field in _meant(header.form, label)
    ]
    return header.with_columns(dict(found)) if len(found) == 1 else header


def _meant(form: Form, label: str) -> list[str]:
    key = fold(BRACKETED.sub(" ", label))
    return [f.name for f in form.fields if key in map(fold, f.year_to_date_headers)]

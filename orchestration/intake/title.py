"""What the title block says: unit, period, revision, money unit; each must be said once and clearly."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from orchestration.intake.cell import address
from orchestration.intake.header import Header
from orchestration.intake.labelled import join_labels
from orchestration.intake.money_unit import find_money_units, states_only
from orchestration.intake.periods import (
    find_months,
    find_revision,
    find_spans,
    find_years,
    last_day,
)
from orchestration.intake.submission import Problem
from orchestration.intake.title_problems import (
    header_unit_problem,
    money_unit_problem,
    month_problem,
    other_period_problem,
    span_problem,
    unit_problem,
    year_problem,
)
from orchestration.intake.unit_find import find_units
from orchestration.intake.units import Unit
from orchestration.intake.year_to_date import find_year_to_date

T = TypeVar("T", str, date)


@dataclass(frozen=True)
class Title:
    """The title block of a table; None stands for what is not said, or said in two ways (see `problems`)."""

    unit_code: str | None
    period: date | None
    revision: int
    money_unit: str | None
    problems: tuple[Problem, ...]


def read_title(cells: list[str], header: Header, units: tuple[Unit, ...]) -> Title:
    """Read the texts above a table. The money unit may stand in the column headers, or right of them, instead."""
    form = header.form
    texts = join_labels(cells)
    if form.frequency == "yearly":
        periods = find_years(texts)
        period_problems = [] if len(periods) == 1 else [year_problem(periods)]
    else:
        periods = find_months(texts)
        # Cumulatives alone are of a month though the title names only the months so far.
        if not periods and header.stood_in_for():
            to_date = find_year_to_date(texts)
            periods = to_date if len(to_date) == 1 else periods
        period_problems = _month_problems(texts, periods)
    period = None if period_problems else _only(periods)
    last = period and last_day(period, is_year=form.frequency == "yearly")
    unit_codes = find_units(texts, units, period, last)
    money_units = set[str]().union(*(find_money_units(t) | states_only(t) for t in texts))
    if not money_units:
        money_units = _beside(header)
    in_headers = {c.field: c.money_unit for c in header.column_list()}
    money_in_headers = all(in_headers.get(f) for f in form.money_fields() if f in in_headers)
    money_units |= header.unclear_units()

    problems = []
    if len(unit_codes) != 1:
        problems.append(unit_problem(unit_codes))
    problems += period_problems
    if len(money_units) > 1 or not (money_units or money_in_headers):
        problems.append(money_unit_problem(money_units))
    problems += _other_money_units(header, _only(money_units))
    return Title(
        unit_code=_only(unit_codes),
        period=period,
        revision=find_revision(texts),
        money_unit=_only(money_units),
        problems=tuple(problems),
    )


def _month_problems(texts: list[str], months: set[date]) -> list[Problem]:
    """Not one month; or one, but a year or a cumulative period beside it that is of another."""
    spans = find_spans(texts)
    if not months and spans:
        return [span_problem(spans[0])]
    if len(months) != 1:
        return [month_problem(months)]
    (month,) = months
    years = {year.year for year in find_years(texts)} - {month.year}
    if years:
        return [other_period_problem(month, f"năm {', '.join(map(str, sorted(years)))}")]
    for span in spans:
        # A span of another year is compared with.
        if (span.year or month.year) == month.year and span.last_month not in (None, month.month):
            return [other_period_problem(month, f"kỳ lũy kế đến tháng {span.last_month}")]
    return []


def _other_money_units(header: Header, money_unit: str | None) -> list[Problem]:
    """Columns whose header states another money unit than the title: the header is nearer and counts."""
    return [
        header_unit_problem(c, address(header.last_row, header.columns[c.field]), money_unit)
        for c in header.column_list()
        if c.money_unit and money_unit and c.money_unit != money_unit
    ]


def _beside(header: Header) -> set[str]:
    """Money units stated right of the table, in the row of its header."""
    known = set(header.columns.values())
    return set[str]().union(*(states_only(t) for c, t in header.labels.items() if c not in known))


def _only(found: Collection[T]) -> T | None:
    return next(iter(found)) if len(found) == 1 else None

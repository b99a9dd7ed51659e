"""Reading a report from a published file: the one reading that all three outputs are made of.

Each query is a file of sql/, with the month as $month; its columns are the fields of a dataclass of figures.py, in order.
"""

from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from orchestration.feedback.cells import writable
from orchestration.report import figures as f

SQL = Path(__file__).with_name("sql")
Row = tuple[Any, ...]
Line = TypeVar("Line")

MONTHS = """
    select as_of_month from marts.programme_progress
    where report_group = 'TOTAL' and reports_to_date > 0
    order by as_of_month
"""


class NoReport(Exception):
    """There is nothing to report of that month; the message says which months there are."""


def months_with_reports(published: duckdb.DuckDBPyConnection) -> list[date]:
    """The months for which a report can be made, from the first to the latest."""
    return [row[0] for row in published.execute(MONTHS).fetchall()]


def read_report(published: duckdb.DuckDBPyConnection, asked: date | None) -> f.Report:
    """Everything that the report of a month says, or of the latest. Raises NoReport if no unit has reported up to then."""
    months = months_with_reports(published)
    if not months:
        raise NoReport("no unit has reported yet")
    month = asked or months[-1]
    if month not in months:
        known = f"{months[0]:%Y-%m} to {months[-1]:%Y-%m}"
        raise NoReport(f"nothing was reported for {month:%Y-%m}; months with reports: {known}")

    def ask(name: str) -> list[Row]:
        query = (SQL / f"{name}.sql").read_text(encoding="utf-8")
        rows = published.execute(query, {"month": month}).fetchall()
        return [tuple(_plain(value) for value in row) for row in rows]

    progress = _lines(f.Progress, ask("progress"))
    (completeness,) = ask("completeness")
    reported, expected, to_date, expected_to_date, *last_year, due_on, told_until, received = (
        completeness
    )
    return f.Report(
        month=month,
        total=next(line for line in progress if line.code == f.TOTAL),
        groups=tuple(line for line in progress if line.code != f.TOTAL),
        reached=_lines(f.Reached, ask("reached")),
        months=_lines(f.MonthProgress, ask("months")),
        units=_lines(f.UnitProgress, ask("units")),
        units_reported=reported,
        units_expected=expected,
        reports_to_date=to_date,
        reports_expected_to_date=expected_to_date,
        last_year_reports=None if last_year[0] is None else (last_year[0], last_year[1]),
        due_on=due_on,
        told_until=told_until,
        statuses=_lines(f.ReportStatus, ask("statuses")),
        gaps=_lines(f.ReportStatus, ask("gaps")),
        quarantined=_lines(f.Quarantined, ask("quarantined")),
        restated=_lines(f.Restated, ask("restated")),
        plan_lines=_lines(f.PlanLine, ask("plan_lines"), with_source=True),
        money_lines=_lines(f.MoneyLine, ask("money_lines"), with_source=True),
        support_lines=_lines(f.SupportLine, ask("support_lines"), with_source=True),
        received_on=received,
    )


def _plain(value: Any) -> Any:
    """Text without what no document can hold; dong as a whole number, a percentage as it is."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, Decimal) and value.as_tuple().exponent == 0:
        return int(value)
    return value


def _lines(
    kind: Callable[..., Line], rows: Sequence[Row], *, with_source: bool = False
) -> tuple[Line, ...]:
    """A dataclass per row; `with_source`: the last three columns are file, sheet and row."""
    assert not rows or len(rows[0]) == len(fields(kind)) + (2 if with_source else 0)  # type: ignore[arg-type]  # a dataclass
    if with_source:
        return tuple(kind(*row[:-3], f.Source(*row[-3:])) for row in rows)
    return tuple(kind(*row) for row in rows)

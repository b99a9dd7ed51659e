"""Reports made up for a test: a small one, and what a test wants otherwise."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from orchestration.report.figures import MonthProgress, Progress, Report, UnitProgress

MILLION = 1_000_000
MARCH = date(2024, 3, 1)


def progress(code: str, planned: int | None, executed: int | None, **others: Any) -> Progress:
    """A group, in millions; its percentage is given or follows."""
    pct = None if not planned or executed is None else round(Decimal(executed * 100) / planned, 2)
    given = {"in_month": executed, "last_year": None, "pct": pct, **others}
    return Progress(
        code=code,
        name="Tổng cộng" if code == "TOTAL" else f"Nội dung {code}",
        planned=None if planned is None else planned * MILLION,
        executed=None if executed is None else executed * MILLION,
        pct=given["pct"],
        in_month=None if given["in_month"] is None else given["in_month"] * MILLION,
        last_year=None if given["last_year"] is None else given["last_year"] * MILLION,
    )


def unit(code: str, pct: str | None, executed: int | None = 1) -> UnitProgress:
    """A unit by its percentage."""
    money = None if executed is None else executed * MILLION
    return UnitProgress(
        code, f"Huyện {code}", 100 * MILLION, money, Decimal(pct) if pct else None, money, 3, 3
    )


def report(**others: Any) -> Report:
    """March 2024: 40 of 100 million, everything reported."""
    base = Report(
        month=MARCH,
        total=progress("TOTAL", 100, 40),
        groups=(progress("I", 80, 40), progress("II", 20, 0)),
        reached=(),
        months=(
            MonthProgress(date(2024, 2, 1), None, None, None, 0, 2),
            MonthProgress(MARCH, 40 * MILLION, 40 * MILLION, Decimal(40), 2, 2),
        ),
        units=(unit("A", "50"), unit("B", "30")),
        units_reported=2,
        units_expected=2,
        reports_to_date=6,
        reports_expected_to_date=6,
        last_year_reports=None,
        due_on=date(2024, 4, 5),
        told_until=date(2024, 3, 5),
        statuses=(),
        gaps=(),
        quarantined=(),
        restated=(),
        plan_lines=(),
        money_lines=(),
        support_lines=(),
        received_on=datetime(2024, 4, 4),
    )
    return replace(base, **others)

"""A month's reporting as the published file knows it: the grid, what does not count, and what else is open."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import duckdb

GRID = """
    select
        status.unit_code, status.unit_name, status.form, status.status, label.label_vi,
        status.due_on, status.received_at, status.version_count,
        case when status.status = 'late' then date_diff('day', due_on, cast(received_at as date)) end
    from marts.submission_status as status
    inner join marts.dim_label as label on label.code_list = 'report_status' and label.code = status.status
    where status.month = $month or (status.month = date_trunc('year', $month) and status.form in $yearly)
    order by unit_code, form
"""
# Only rows that no later version replaces: those are counted by the version after them.
QUARANTINE = """
    select
        reason, label.label_vi, count(*), sum(amount_vnd)::bigint, count(*) filter (where amount_vnd is null)
    from quality.rejected_line as line
    inner join marts.dim_label as label on label.code_list = 'rejection_reason' and label.code = line.reason
    where line.period = $month and line.reason <> 'superseded'
    group by all
    order by reason
"""
REASONS = """
    select distinct finding.unit_code, finding.form, finding.severity, finding.rule_id, rule.name_vi, finding.file
    from quality.finding
    inner join quality.rule on finding.rule_id = rule.rule_id
    where finding.period = $month and finding.submission_status <> 'superseded'
        and finding.severity in ('refuse', 'reject')
    order by all
"""
# Of other months what still needs somebody.
OPEN_ELSEWHERE = """
    select month, unit_code, unit_name, string_agg(form, ', ' order by form)
    from marts.submission_status
    where status in ('missing', 'refused') and month <> $month and form not in $yearly
    group by all
    order by month desc, unit_code
"""
# What nobody can place: no period or no unit could be read.
UNPLACED = """
    select source_file, string_agg(distinct refused_by, ', ')
    from quality.submission
    where status = 'refused' and (period is null or unit_code is null)
    group by source_file
    order by source_file
"""
LATEST = """
    select max(month) from marts.submission_status where status <> 'awaited' and form not in $yearly
"""


@dataclass(frozen=True)
class Cell:
    """A form of a unit: its status (code and label), the deadline, and when the first usable version came."""

    form: str
    status: str
    label: str
    due_on: date
    received_at: datetime | None
    version_count: int
    days_late: int | None


@dataclass(frozen=True)
class UnitRow:
    """A unit and its forms."""

    unit_code: str
    unit_name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Quarantine:
    """Rows that do not count, by reason: how many, their dong, and how many of them have no readable amount."""

    reason: str
    label: str
    row_count: int
    amount_vnd: int | None
    unreadable_count: int


@dataclass(frozen=True)
class Reason:
    """Why something of a unit's form does not count."""

    unit_code: str | None
    form: str | None
    severity: str
    rule_id: str
    name_vi: str
    file: str


@dataclass(frozen=True)
class OpenReport:
    """A unit whose reports of another month are missing or refused; `forms` separated by commas."""

    month: date
    unit_code: str
    unit_name: str
    forms: str


@dataclass(frozen=True)
class Unplaced:
    """A refused file whose unit or month could not be read; `rule_ids` separated by commas."""

    file: str
    rule_ids: str


@dataclass(frozen=True)
class MonthStatus:
    """All that `khuyencong status` shows of a month."""

    month: date
    as_of: date
    published_at: datetime
    is_closed: bool
    forms: tuple[str, ...]
    units: tuple[UnitRow, ...]
    quarantine: tuple[Quarantine, ...]
    reasons: tuple[Reason, ...]
    open_elsewhere: tuple[OpenReport, ...]
    unplaced: tuple[Unplaced, ...]

    def counts(self, form: str) -> Counter[str]:
        """How many units have which status in a form."""
        return Counter(c.status for unit in self.units for c in unit.cells if c.form == form)


def latest_month(published: duckdb.DuckDBPyConnection, yearly: list[str]) -> date | None:
    """The latest month that something was due or came for; None where the calendar holds nothing yet."""
    row = published.execute(LATEST, {"yearly": yearly}).fetchone()
    return row[0] if row else None


def month_status(
    published: duckdb.DuckDBPyConnection, month: date, yearly: list[str]
) -> MonthStatus:
    """The status of a month (its first day). `yearly` names the forms that are sent once a year.

    Raises LookupError if the reporting calendar does not hold the month.
    """
    values: dict[str, Any] = {"month": month, "yearly": yearly}
    grid = published.execute(GRID, values).fetchall()
    if not any(row[2] not in yearly for row in grid):
        raise LookupError(f"{month:%Y-%m}")
    published_at, as_of = published.execute(
        "select published_at, as_of from meta.publication"
    ).fetchone() or (None, None)
    closed = published.execute("select is_closed from marts.dim_month where month = ?", [month])
    only_month = {"month": month}
    return MonthStatus(
        month=month,
        as_of=as_of,
        published_at=published_at,
        is_closed=bool((closed.fetchone() or (False,))[0]),
        forms=tuple(sorted({row[2] for row in grid})),
        units=_units(grid),
        quarantine=tuple(
            Quarantine(*row) for row in published.execute(QUARANTINE, only_month).fetchall()
        ),
        reasons=tuple(Reason(*row) for row in published.execute(REASONS, only_month).fetchall()),
        open_elsewhere=tuple(
            OpenReport(*row) for row in published.execute(OPEN_ELSEWHERE, values).fetchall()
        ),
        unplaced=tuple(Unplaced(*row) for row in published.execute(UNPLACED).fetchall()),
    )


def _units(grid: list[tuple[Any, ...]]) -> tuple[UnitRow, ...]:
    cells: dict[tuple[str, str], list[Cell]] = {}
    for code, name, *cell in grid:
        cells.setdefault((code, name), []).append(Cell(*cell))
    return tuple(UnitRow(code, name, tuple(found)) for (code, name), found in cells.items())

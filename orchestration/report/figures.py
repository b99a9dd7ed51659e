"""What a report knows: one month of the published file, as plain values. Money is in dong; None is not known, never 0."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

TOTAL = "TOTAL"


@dataclass(frozen=True)
class Progress:
    """Plan and money since January of a report group (or the total), as marts.programme_progress has them."""

    code: str
    name: str
    planned: int | None
    executed: int | None
    pct: Decimal | None
    in_month: int | None
    last_year: int | None

    @property
    def left(self) -> int | None:
        """What remains of the plan; below 0 if more was executed than planned."""
        return _left(self.planned, self.executed)


@dataclass(frozen=True)
class Reached:
    """What the money of a group (`content_code` None) or of one content paid for since January.

    `supports` are lines of KC-02; of them so many state the counterpart, the jobs, the products.
    """

    report_group: str
    content_code: str | None
    content_name: str | None
    executed: int | None
    projects: int
    units: int
    establishments: int
    supports: int
    counterpart: int | None
    counterpart_stated: int
    jobs: int | None
    jobs_stated: int
    products: int | None
    products_stated: int


@dataclass(frozen=True)
class MonthProgress:
    """The total as of an earlier month of the year, or of this one."""

    month: date
    in_month: int | None
    executed: int | None
    pct: Decimal | None
    units_reported: int
    units_expected: int


@dataclass(frozen=True)
class UnitProgress:
    """Plan and money of a unit since January, as marts.unit_progress has them."""

    code: str
    name: str
    planned: int | None
    executed: int | None
    pct: Decimal | None
    in_month: int | None
    months_reported: int
    months_expected: int

    @property
    def left(self) -> int | None:
        """What remains of the plan; below 0 if more was executed than planned."""
        return _left(self.planned, self.executed)


@dataclass(frozen=True)
class ReportStatus:
    """A report that is expected: of the month, or of an earlier month of the year whose money is not known."""

    month: date
    unit_name: str
    form: str
    due_on: date
    received_on: date | None
    status: str


@dataclass(frozen=True)
class Quarantined:
    """Rows of a submission that no figure holds, and why. `amount` sums what could be read; `unread` rows could not."""

    unit_name: str | None
    period: date | None
    form: str | None
    reason: str
    rules: str
    rows: int
    amount: int | None
    unread: int
    file: str
    sheet: str


@dataclass(frozen=True)
class Restated:
    """A figure told in an earlier report that a later submission has changed."""

    period: date
    unit_name: str
    form: str
    content_name: str
    project_name: str | None
    before: int | None
    after: int | None
    difference: int
    restated_on: date
    file: str


@dataclass(frozen=True)
class Source:
    """Where a figure stands in what the unit sent."""

    file: str
    sheet: str
    row: int


@dataclass(frozen=True)
class PlanLine:
    """A line of a plan that counts."""

    unit_code: str
    report_group: str
    content_code: str
    content_name: str
    planned: int | None
    source: Source


@dataclass(frozen=True)
class MoneyLine:
    """A line of KC-01 that states money executed."""

    month: date
    unit_code: str
    unit_name: str
    report_group: str
    content_code: str
    content_name: str
    project: str
    executed: int
    source: Source


@dataclass(frozen=True)
class SupportLine:
    """A line of KC-02. A household business is not named: `establishment` says what it is and where."""

    month: date
    unit_code: str
    unit_name: str
    report_group: str
    content_code: str
    establishment: str
    kind: str | None
    support: int | None
    counterpart: int | None
    jobs: int | None
    products: int | None
    source: Source


@dataclass(frozen=True)
class Report:
    """Everything that the three outputs say. Groups are in the order of the programme, units in that of their codes.

    `told_until`: the deadline of the month before; what was restated after it changes what that month's report said.
    `received_on`: the day of the latest submission that counts.
    """

    month: date
    total: Progress
    groups: tuple[Progress, ...]
    reached: tuple[Reached, ...]
    months: tuple[MonthProgress, ...]
    units: tuple[UnitProgress, ...]
    units_reported: int
    units_expected: int
    reports_to_date: int
    reports_expected_to_date: int
    last_year_reports: tuple[int, int] | None
    due_on: date | None
    told_until: date | None
    statuses: tuple[ReportStatus, ...]
    gaps: tuple[ReportStatus, ...]
    quarantined: tuple[Quarantined, ...]
    restated: tuple[Restated, ...]
    plan_lines: tuple[PlanLine, ...]
    money_lines: tuple[MoneyLine, ...]
    support_lines: tuple[SupportLine, ...]
    received_on: datetime | None


def _left(planned: int | None, executed: int | None) -> int | None:
    return None if planned is None or executed is None else planned - executed

"""What is to be told about one file: its findings, and what became of each of its sheets."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Finding:
    """A row of quality.finding. `cell` is None for a finding on a row, `source_row` too for one on a sheet or file.

    Severity: 'refuse', 'reject' or 'warn'. A file of which no sheet was read has findings of sheet ''.
    """

    rule_id: str
    rule_name_vi: str
    severity: str
    sheet: str
    cell: str | None
    source_row: int | None
    value: str | None
    expected: str
    message_vi: str


@dataclass(frozen=True)
class SheetOutcome:
    """A row of quality.submission: a sheet read as a form, and where its rows and dong went.

    `status`: 'accepted', 'refused' or 'superseded'. `unit` is the unit's code and name. `unreadable_count`: rows whose
    amount could not be read; it counts 0 in the dong.
    """

    sheet: str
    form: str | None
    unit_code: str | None
    unit: str | None
    period: date | None
    status: str
    rows_submitted: int
    rows_accepted: int
    rows_rejected: int
    vnd_submitted: int
    vnd_accepted: int
    vnd_rejected: int
    unreadable_count: int


@dataclass(frozen=True)
class FileOutcome:
    """What became of a file; `received_at` is None if it has not been received (a check before it is sent)."""

    file: str
    received_at: datetime | None
    sheets: tuple[SheetOutcome, ...]

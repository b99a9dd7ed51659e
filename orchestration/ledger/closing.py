"""Closing a month: what comes for it later is kept, but does not count until the month is re-opened (rule KC-022)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from orchestration.intake.forms import load_forms
from orchestration.ledger.store import open_ledger
from orchestration.lock import sole_writer
from orchestration.settings import Settings, now_in_vietnam

Action = Literal["close", "reopen"]


class CannotClose(Exception):
    """The month is what it is asked to become already, or can't be closed; the message says which."""


@dataclass(frozen=True)
class Closing:
    """An entry of the ledger: a month was closed or re-opened."""

    month: date
    action: Action
    acted_by: str
    reason: str | None
    acted_at: datetime


def record_closing(
    settings: Settings,
    month: date,
    action: Action,
    acted_by: str,
    reason: str | None,
    tell: Callable[[str], None],
) -> Closing:
    """Note in the ledger that a month is closed or re-opened; the next load heeds it.

    Waits for a load that is running. Raises CannotClose, FileNotFoundError if there is no ledger, and WarehouseBusy.
    """
    if month >= settings.today.replace(day=1) and action == "close":
        raise CannotClose(f"{month:%Y-%m} has not ended yet")
    closing = Closing(month, action, acted_by, reason, now_in_vietnam())
    with sole_writer(settings, f"{action} {month:%Y-%m}", tell):
        state = {entry.month: entry.action for entry in closings(settings)}
        if state.get(month, "reopen") == action:
            raise CannotClose(
                f"{month:%Y-%m} is {'closed already' if action == 'close' else 'not closed'}"
            )
        with open_ledger(settings.ledger_path, load_forms()) as ledger:
            ledger.execute(
                "insert into closing values (?, ?, ?, ?, ?)",
                [closing.month, closing.action, acted_by, reason, closing.acted_at],
            )
    return closing


def closings(settings: Settings) -> list[Closing]:
    """Every entry, in the order they were made. Raises FileNotFoundError if there is no ledger."""
    if not settings.ledger_path.exists():
        raise FileNotFoundError(f"there is no ledger yet: {settings.ledger_path}")
    with open_ledger(settings.ledger_path, load_forms()) as ledger:
        rows = ledger.execute("select * from closing order by acted_at").fetchall()
    return [Closing(*row) for row in rows]

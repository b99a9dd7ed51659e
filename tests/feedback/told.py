"""Findings and outcomes to tell of, with one thing or another made different."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from orchestration.feedback.outcome import FileOutcome, Finding, SheetOutcome
from orchestration.feedback.published import FileFeedback

FINDING = Finding(
    rule_id="KC-104",
    rule_name_vi="Số tiền âm",
    severity="reject",
    sheet="KC",
    cell="B2",
    source_row=2,
    value="(15)",
    expected="Từ 0 trở lên",
    message_vi="Ô B2: số tiền “(15)” là số âm.",
)
SHEET = SheetOutcome(
    sheet="KC",
    form="KC-01",
    unit_code="518",
    unit="518 – Huyện Phú Ninh",
    period=date(2024, 7, 1),
    status="accepted",
    rows_submitted=2,
    rows_accepted=1,
    rows_rejected=1,
    vnd_submitted=79_500_000,
    vnd_accepted=94_500_000,
    vnd_rejected=-15_000_000,
    unreadable_count=0,
)


def finding(**changes: Any) -> Finding:
    return replace(FINDING, **changes)


def sheet(**changes: Any) -> SheetOutcome:
    return replace(SHEET, **changes)


def outcome(*sheets: SheetOutcome, file: str = "submissions/2024/07/a.xlsx") -> FileOutcome:
    return FileOutcome(file, datetime(2024, 8, 2), sheets or (SHEET,))


def feedback(file: str = "submissions/2024/07/a.xlsx", **changes: Any) -> FileFeedback:
    return FileFeedback("0" * 64, outcome(sheet(**changes), file=file), (FINDING,))

"""What went wrong in the units' mail: each incident once, with what a reader should see of it.

The facts (`truth`) are right; this module bends the reports made from them.
"""

from dataclasses import dataclass, replace

from tests.sample.report import Report, Row, Value


@dataclass(frozen=True)
class Incident:
    """A unit's mail of a month (None: the plan) that is not as it should be."""

    kind: str
    unit: str
    month: int | None
    received_on: str | None = None


MISSING = Incident("missing", "516", 6)
LATE = Incident("late", "511", 4, "2024-05-14")
WRONG_AMOUNT = Incident("resubmitted with a revision mark", "517", 3, "2024-04-10")
UNKNOWN_CONTENT = Incident("resubmitted without a mark", "506", 5, "2024-06-07")
NO_MONEY_UNIT = Incident("refused", "504", 5)
PLAN_REVISED = Incident("plan revised", "509", None, "2024-05-20")
TOTAL_DIFFERS = Incident("total row differs", "TTKC", 6)
NEGATIVE_ROW = Incident("row rejected", "518", 7)

INCIDENTS = (
    MISSING,
    LATE,
    WRONG_AMOUNT,
    UNKNOWN_CONTENT,
    NO_MONEY_UNIT,
    PLAN_REVISED,
    TOTAL_DIFFERS,
    NEGATIVE_ROW,
)
# In the first version of Núi Thành's March: 145 million typed as 154.
WRONG_AMOUNT_PROJECT = "KC24-517-01"
WRONG_AMOUNT_VND = 154_000_000
# In the first version of Đại Lộc's May: the product selection under a content that does not exist.
UNKNOWN_CONTENT_PROJECT = "KC24-506-03"
UNKNOWN_CONTENT_CODE = "4.9"
# Phú Ninh's July: a correction that no form has a place for. It stays rejected.
NEGATIVE_ROW_TEXT = "(15)"


def happens(incident: Incident, report: Report) -> bool:
    """Is it this report's unit and month?"""
    return (incident.unit, incident.month) == (report.unit, report.month)


def bent(report: Report) -> Report:
    """The report with the slips that stay in every version of it."""
    if happens(NO_MONEY_UNIT, report):
        report = replace(report, states_money_unit=False)
    if happens(TOTAL_DIFFERS, report) and report.form == "KC-01":
        report = replace(report, total_misses_last="executed_in_month")
    if happens(NEGATIVE_ROW, report) and report.form == "KC-01":
        report = replace(report, rows=(*report.rows, _negative_row()))
    return report


def first_version(report: Report) -> Report | None:
    """What was sent before `report` corrected it; None where the first version stood."""
    if happens(WRONG_AMOUNT, report):
        wrong = report
        for name in ("executed_in_month", "executed_to_date"):
            wrong = wrong.with_value(WRONG_AMOUNT_PROJECT, name, WRONG_AMOUNT_VND)
        return wrong if report.form == "KC-01" else report
    if happens(UNKNOWN_CONTENT, report):
        wrong = report.with_value(UNKNOWN_CONTENT_PROJECT, "content_code", UNKNOWN_CONTENT_CODE)
        return wrong if report.form == "KC-01" else report
    return None


def corrected(report: Report) -> Report:
    """The second version: with its revision mark, where the unit thought of it."""
    return replace(report, revision=1) if happens(WRONG_AMOUNT, report) else report


def _negative_row() -> Row:
    values: dict[str, Value] = {
        "content_code": "4.3",
        "project_name": "Giảm trừ kinh phí bình chọn đã báo cáo tháng trước",
        "project_code": "KC24-518-02",
        "note": "Điều chỉnh giảm",
    }
    return Row(values, "II", {"executed_in_month": NEGATIVE_ROW_TEXT})

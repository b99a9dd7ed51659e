"""Months and years in column headers: what is of another period than the report's is not what it seems."""

import re
from datetime import date

from orchestration.intake.cell import address
from orchestration.intake.header import Header
from orchestration.intake.periods import find_spans
from orchestration.intake.submission import Problem
from orchestration.intake.text import fold
from orchestration.intake.year_to_date import is_of_whole_months

# "Thực hiện trong tháng (5)" is the fifth column.
COLUMN_NUMBER = re.compile(r"\([\d\s=+\-*/:]*\)")
MONTH = re.compile(r"\bthang (\d{1,2})\b(?! nam dau)")
YEAR = re.compile(r"\b(20\d\d)\b")


def period_problems(header: Header, period: date | None) -> tuple[Problem, ...]:
    """Columns of the form whose header states another month or year than the title: "Thực hiện tháng 6" in July."""
    if period is None:
        return ()
    is_monthly = header.form.frequency == "monthly"
    problems = []
    for name, column in header.columns.items():
        text = fold(COLUMN_NUMBER.sub(" ", header.labels[column]))
        months = {int(m) for m in MONTH.findall(text)} if is_monthly else set()
        years = {int(y) for y in YEAR.findall(text)}
        spans = [s for s in find_spans([text]) if s.last_month] if is_monthly else []
        # "Thực hiện 6 tháng đầu năm" in July; a cumulative up to the middle of July.
        is_other_span = any(
            s.last_month != period.month or not is_of_whole_months(s) for s in spans
        )
        if (
            (months and period.month not in months)
            or (years and period.year not in years)
            or is_other_span
        ):
            stated = f"tháng {period.month}/{period.year}" if is_monthly else f"năm {period.year}"
            problems.append(
                Problem(
                    "KC-004",
                    f"Cột '{header.labels[column]}' (ô {address(header.last_row, column)}) nêu kỳ khác với"
                    f" phần tiêu đề ({stated}).",
                    f"số liệu của {stated}",
                    cell=address(header.last_row, column),
                    field=name,
                    value=header.labels[column],
                )
            )
    return tuple(problems)

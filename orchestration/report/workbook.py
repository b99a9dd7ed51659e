"""The report as a workbook: the provincial table, a sheet per report group and per unit, down to the source of each figure.

Sums are live formulas over the lines that the units sent: the provincial table adds up the sheets of the groups, the table
of units those of the units.
"""

import io
from datetime import datetime

from orchestration.report.book_charts import add_charts
from orchestration.report.book_lines import (
    SUPPORT_SHEET,
    group_sheet_name,
    group_sheets,
    support_sheet,
    unit_sheet_name,
    unit_sheets,
)
from orchestration.report.book_table import Book
from orchestration.report.book_totals import (
    CONTENT_SHEET,
    GROUP_SHEET,
    MONTH_SHEET,
    UNIT_SHEET,
    content_sheet,
    group_table,
    month_table,
    unit_table,
)
from orchestration.report.book_trouble import (
    QUARANTINE_SHEET,
    RESTATED_SHEET,
    STATUS_SHEET,
    quarantine_sheet,
    restated_sheet,
    status_sheet,
)
from orchestration.report.figures import Report
from orchestration.report.wording import Heading


def workbook_bytes(report: Report, subject: str, heading: Heading) -> bytes:
    """The workbook; equal reports give equal bytes."""
    stream = io.BytesIO()
    book = Book(stream, sheet_names(report))
    book.file.set_properties(
        {
            "title": subject,
            "author": heading.body_name,
            "created": report.received_on or datetime(report.month.year, 1, 1),
        }
    )
    by_group, by_unit = group_sheets(book, report), unit_sheets(book, report)
    months = month_table(book, report, by_group)
    month = months.cell(months.last, 0)
    groups = group_table(book, report, subject, by_group, month)
    units = unit_table(book, report, by_unit, month)
    content_sheet(book, report, by_group)
    support_sheet(book, report)
    status_sheet(book, report)
    quarantine_sheet(book, report)
    restated_sheet(book, report)
    add_charts(book, groups, months, units)
    book.file.close()
    return stream.getvalue()


def sheet_names(report: Report) -> list[str]:
    """The sheets in order: what adds up, how the reports came, then the lines."""
    return [
        *(GROUP_SHEET, MONTH_SHEET, UNIT_SHEET, CONTENT_SHEET),
        *(STATUS_SHEET, QUARANTINE_SHEET, RESTATED_SHEET, SUPPORT_SHEET),
        *(group_sheet_name(group) for group in report.groups),
        *(unit_sheet_name(unit) for unit in report.units),
    ]

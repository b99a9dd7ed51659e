"""The sheets of the workbook that add up: by report group, by month, by unit, and what the money paid for."""

from collections.abc import Mapping
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from orchestration.report.book_lines import EXECUTED, PLANNED, Lines
from orchestration.report.book_table import Book, BookColumn, Formula, Placed, Sum, Value
from orchestration.report.figures import Progress, Report, UnitProgress
from orchestration.shown import MISSING

MONEY_NOTE = f"Đơn vị tính: đồng. Dấu “{MISSING}” là chưa có số liệu."
FIGURES = (
    BookColumn("Kế hoạch năm", 16, "money"),
    BookColumn("Thực hiện trong tháng", 16, "money"),
    BookColumn("Lũy kế từ đầu năm", 16, "money"),
    BookColumn("Tỷ lệ so với kế hoạch", 11, "percent"),
    BookColumn("Còn lại", 16, "money"),
)
GROUPS = (BookColumn("TT", 7), BookColumn("Nội dung", 42), *FIGURES)
UNITS = (
    *(BookColumn("Mã", 8), BookColumn("Đơn vị", 42), *FIGURES),
    *(
        BookColumn("Số báo cáo được tính", 11, "count"),
        BookColumn("Số báo cáo phải gửi", 11, "count"),
    ),
)
MONTHS = (
    *(BookColumn("Tháng", 12, "month"), BookColumn("Thực hiện trong tháng", 20, "money")),
    *(
        BookColumn("Lũy kế từ đầu năm", 20, "money"),
        BookColumn("Tỷ lệ so với kế hoạch", 16, "percent"),
    ),
    *(BookColumn("Đơn vị báo cáo", 11, "count"), BookColumn("Đơn vị phải báo cáo", 11, "count")),
)
CONTENTS = (
    *(BookColumn("Nhóm", 8), BookColumn("Mã nội dung", 10), BookColumn("Nội dung", 46)),
    *(BookColumn("Lũy kế từ đầu năm", 17, "money"), BookColumn("Số đề án, nhiệm vụ", 11, "count")),
    *(
        BookColumn("Số đơn vị có kinh phí", 11, "count"),
        BookColumn("Số cơ sở CNNT thụ hưởng", 11, "count"),
    ),
    *(BookColumn("Số lượt hỗ trợ", 10, "count"), BookColumn("Vốn đối ứng", 17, "money")),
    *(BookColumn("Lao động tăng thêm", 11, "count"), BookColumn("Số sản phẩm", 11, "count")),
)
GROUP_SHEET, MONTH_SHEET, UNIT_SHEET = "Tổng hợp", "Theo tháng", "Theo đơn vị"
CONTENT_SHEET = "Kết quả hỗ trợ"
CODE, PLAN, IN_MONTH, TO_DATE, LEFT = 0, 2, 3, 4, 6


def group_table(
    book: Book, report: Report, title: str, sheets: Mapping[str, Lines], month: str
) -> Placed:
    """The provincial table. `month`: the address of the cell that holds the month."""
    rows = [
        [group.code, group.name, *_figures(group, sheets[group.code], row, month)]
        for row, group in enumerate(report.groups, _first(2))
    ]
    return book.table(
        *(GROUP_SHEET, title, GROUPS, rows),
        total=["", report.total.name, *_total(report, _first(2) + len(rows))],
        notes=(MONEY_NOTE, "Số liệu cộng từ các trang Nhóm; tệp, trang, dòng nguồn ghi tại đó."),
        is_wide=False,
    )


def unit_table(book: Book, report: Report, sheets: Mapping[str, Lines], month: str) -> Placed:
    """Plan and money by unit."""
    rows = [
        [
            *(unit.code, unit.name),
            *_figures(unit, sheets[unit.code], row, month),
            *(unit.months_reported, unit.months_expected),
        ]
        for row, unit in enumerate(report.units, _first(2))
    ]
    return book.table(
        *(UNIT_SHEET, "Kết quả thực hiện theo đơn vị", UNITS, rows),
        total=[
            *("", report.total.name, *_total(report, _first(2) + len(rows))),
            *(Sum(report.reports_to_date), Sum(report.reports_expected_to_date)),
        ],
        notes=(
            MONEY_NOTE,
            "Số liệu cộng từ trang của từng đơn vị; tệp, trang, dòng nguồn ghi tại đó.",
        ),
        is_wide=False,
    )


def month_table(book: Book, report: Report, sheets: Mapping[str, Lines]) -> Placed:
    """The total month by month; the last row is the month of the report."""
    total = _first(2) + len(report.groups)
    planned = Placed(GROUP_SHEET, _first(2), total - 1, total).cell(total, PLAN)
    rows: list[list[Value]] = []
    for row, line in enumerate(report.months, _first(1)):
        here, to_date = xl_rowcol_to_cell(row, 0), xl_rowcol_to_cell(row, 2)
        terms = "+".join(sheet.in_month(here) for sheet in sheets.values())
        top, bottom = xl_rowcol_to_cell(_first(1), 1, row_abs=True), xl_rowcol_to_cell(row, 1)
        rows.append(
            [
                line.month,
                None if line.in_month is None else Formula(f"={terms}", line.in_month),
                None if line.executed is None else Formula(f"=SUM({top}:{bottom})", line.executed),
                _percent(to_date, planned, line.pct),
                *(line.units_reported, line.units_expected),
            ]
        )
    return book.table(
        *(MONTH_SHEET, "Kinh phí thực hiện theo tháng", MONTHS, rows),
        notes=(MONEY_NOTE,),
        is_wide=False,
    )


def content_sheet(book: Book, report: Report, sheets: Mapping[str, Lines]) -> Placed:
    """What the money paid for, by group and by content. Establishments are counted once in a row, so rows do not add up."""
    rows: list[list[Value]] = []
    groups = {group.code: group for group in report.groups}
    for row, r in enumerate(report.reached, _first(2)):
        sheet, group = sheets[r.report_group], groups[r.report_group]
        executed: Value = sheet.sum_of(EXECUTED, group.executed)
        if r.content_code is not None and group.executed is not None:
            # Units that reported and name no money of a content executed nothing in it.
            code = xl_rowcol_to_cell(row, 1)
            executed = Formula(f"={sheet.of_content(code)}", r.executed or 0)
        rows.append(
            [
                *(r.report_group, r.content_code or "", r.content_name or group.name),
                *(executed, r.projects, r.units),
                *((r.establishments, r.supports) if r.supports else (None, None)),
                *(r.counterpart, r.jobs, r.products),
            ]
        )
    return book.table(
        *(CONTENT_SHEET, "Kinh phí đã chi cho những gì", CONTENTS, rows),
        notes=(
            MONEY_NOTE,
            "Một cơ sở được hỗ trợ nhiều lần chỉ đếm một lần ở mỗi dòng, vì vậy không cộng các dòng với nhau.",
        ),
    )


def _first(notes: int) -> int:
    """The first row of a table below so many notes (see Book.table)."""
    return notes + 3


def _figures(whole: Progress | UnitProgress, sheet: Lines, row: int, month: str) -> list[Value]:
    in_month: Value = None
    if whole.in_month is not None:
        in_month = Formula(f"={sheet.in_month(month)}", whole.in_month)
    return [
        sheet.sum_of(PLANNED, whole.planned),
        in_month,
        sheet.sum_of(EXECUTED, whole.executed),
        *_derived(row, whole.pct, whole.left),
    ]


def _total(report: Report, row: int) -> list[Value]:
    total = report.total
    return [
        *(Sum(total.planned), Sum(total.in_month), Sum(total.executed)),
        *_derived(row, total.pct, total.left),
    ]


def _derived(row: int, pct: Decimal | None, left: int | None) -> list[Value]:
    """The percentage and the remainder of a row, live where plan and money are known."""
    planned, executed = (xl_rowcol_to_cell(row, column) for column in (PLAN, TO_DATE))
    return [
        _percent(executed, planned, pct),
        None if left is None else Formula(f"={planned}-{executed}", left),
    ]


def _percent(executed: str, planned: str, pct: Decimal | None) -> Value:
    return None if pct is None else Formula(f"=ROUND({executed}*100/{planned},2)", pct)

"""The sheets of the workbook that hold lines: what stands behind each sum, with the file, sheet and row that it was sent in."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from orchestration.report.book_table import Book, BookColumn, Formula, Placed, Sum, Value
from orchestration.report.figures import MoneyLine, PlanLine, Progress, Report, Source, UnitProgress

SOURCE = (BookColumn("Tệp nguồn", 38), BookColumn("Trang", 14), BookColumn("Dòng", 7, "count"))
LINES = (
    BookColumn("Mã nội dung", 9),
    BookColumn("Nội dung", 30),
    BookColumn("Đơn vị", 20),
    BookColumn("Tháng", 10, "month"),
    BookColumn("Đề án, nhiệm vụ", 36),
    BookColumn("Kế hoạch năm", 16, "money"),
    BookColumn("Thực hiện", 16, "money"),
    *SOURCE,
)
CONTENT, MONTH, PLANNED, EXECUTED = 0, 3, 5, 6
SUPPORT_SHEET = "Cơ sở thụ hưởng"
SUPPORTS = (
    BookColumn("Mã nội dung", 9),
    BookColumn("Tháng", 10, "month"),
    BookColumn("Đơn vị", 20),
    BookColumn("Cơ sở CNNT", 36),
    BookColumn("Hình thức thụ hưởng", 18),
    BookColumn("Kinh phí hỗ trợ", 15, "money"),
    BookColumn("Vốn đối ứng", 15, "money"),
    BookColumn("Lao động tăng thêm", 10, "count"),
    BookColumn("Số sản phẩm", 10, "count"),
    *SOURCE,
)
NOTE = (
    "Đơn vị tính: đồng. Mỗi dòng là một dòng của biểu do đơn vị gửi: kế hoạch năm (KC-03) hoặc kinh phí thực hiện"
    " trong tháng (KC-01)."
)
Key = tuple[str, bool, str, date]
# Excel allows no longer name of a sheet, nor these signs.
LONGEST_NAME, FORBIDDEN = 31, re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True)
class Lines:
    """A sheet of lines, and where it stands."""

    placed: Placed

    def sum_of(self, column: int, value: int | None) -> Value:
        """The sum of a column, taken over by a live formula; not known stays so."""
        if value is None:
            return None
        return Formula(f"={self.placed.cell(self.placed.total, column)}", value)

    def in_month(self, month: str) -> str:
        """A term that sums up the money of the month in a cell."""
        return f"SUMIFS({self.placed.column(EXECUTED)},{self.placed.column(MONTH)},{month})"

    def of_content(self, content: str) -> str:
        """A term that sums up the money of the content code in a cell."""
        return f"SUMIFS({self.placed.column(EXECUTED)},{self.placed.column(CONTENT)},{content})"


def group_sheets(book: Book, report: Report) -> dict[str, Lines]:
    """A sheet for each report group, by its code."""
    return {
        group.code: _sheet(
            *(book, report, group_sheet_name(group), f"Nhóm {group.code}. {group.name}", group),
            [line for line in report.plan_lines if line.report_group == group.code],
            [line for line in report.money_lines if line.report_group == group.code],
        )
        for group in report.groups
    }


def unit_sheets(book: Book, report: Report) -> dict[str, Lines]:
    """A sheet for each unit, by its code."""
    return {
        unit.code: _sheet(
            *(book, report, unit_sheet_name(unit), unit.name, unit),
            [line for line in report.plan_lines if line.unit_code == unit.code],
            [line for line in report.money_lines if line.unit_code == unit.code],
        )
        for unit in report.units
    }


def support_sheet(book: Book, report: Report) -> Placed:
    """Every support since January."""
    rows: list[list[Value]] = [
        [
            *(line.content_code, line.month, line.unit_name, line.establishment, line.kind),
            *(line.support, line.counterpart, line.jobs, line.products),
            *_source(line.source),
        ]
        for line in report.support_lines
    ]
    return book.table(
        SUPPORT_SHEET,
        "Cơ sở công nghiệp nông thôn thụ hưởng từ đầu năm",
        SUPPORTS,
        rows,
        total=[
            *("Cộng", "", "", "", ""),
            *(Sum(_known(row[number] for row in rows)) for number in range(5, 9)),
            *("", "", ""),
        ],
        notes=(
            "Đơn vị tính: đồng. Mỗi dòng là một lượt hỗ trợ (biểu KC-02); kinh phí hỗ trợ nằm trong kinh phí thực"
            " hiện. Không nêu tên hộ kinh doanh. Dấu “…” là chưa có số liệu.",
        ),
    )


def _sheet(
    book: Book,
    report: Report,
    name: str,
    title: str,
    whole: Progress | UnitProgress,
    plans: Sequence[PlanLine],
    money: Sequence[MoneyLine],
) -> Lines:
    names = {unit.code: unit.name for unit in report.units}
    year = date(report.month.year, 1, 1)
    # A plan stands before the money of its content.
    keyed: list[tuple[Key, list[Value]]] = [
        (
            (line.content_code, False, line.unit_code, year),
            [
                *(line.content_code, line.content_name, names.get(line.unit_code, line.unit_code)),
                *("", "Kế hoạch năm", line.planned, ""),
                *_source(line.source),
            ],
        )
        for line in plans
    ]
    keyed += [
        (
            (line.content_code, True, line.unit_code, line.month),
            [
                *(line.content_code, line.content_name, line.unit_name),
                *(line.month, line.project, "", line.executed),
                *_source(line.source),
            ],
        )
        for line in money
    ]
    rows = [row for _, row in sorted(keyed, key=lambda pair: pair[0])]
    return Lines(
        book.table(
            *(name, title, LINES, rows),
            total=[
                *("Cộng", "", "", "", ""),
                *(Sum(whole.planned), Sum(whole.executed)),
                *("", "", ""),
            ],
            notes=(NOTE,),
        )
    )


def _known(values: Iterable[Value]) -> int | None:
    """The sum of the figures that are known; None if none is."""
    known = [value for value in values if isinstance(value, int)]
    return sum(known) if known else None


def _source(source: Source) -> tuple[str, str, int]:
    return source.file, source.sheet, source.row


def group_sheet_name(group: Progress) -> str:
    """The name of the sheet of a group."""
    return f"Nhóm {group.code}"


def unit_sheet_name(unit: UnitProgress) -> str:
    """The name of the sheet of a unit: its code tells it from another of that name."""
    return FORBIDDEN.sub(" ", f"{unit.code} {unit.name}")[:LONGEST_NAME].strip()

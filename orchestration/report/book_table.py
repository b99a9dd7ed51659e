"""Setting out a table on a sheet of the workbook: what each kind of value becomes in a cell, sums, and the print set-up."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from orchestration import shown

FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "vcenter"}
LINE = {"border": 1, "border_color": "#808080"}
STRONG = {"bold": True, "bg_color": "#EEF2F6"}
LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "note": {"italic": True},
    "header": {**LINE, **STRONG, "align": "center", "text_wrap": True},
    "text": {**LINE, "text_wrap": True},
    # What begins like a formula stays a text even after somebody has edited the cell.
    "quoted": {**LINE, "text_wrap": True, "quote_prefix": True},
    "money": {**LINE, "num_format": "#,##0", "align": "right"},
    "count": {**LINE, "num_format": "#,##0", "align": "right"},
    "percent": {**LINE, "num_format": '0.00"%"', "align": "right"},
    "month": {**LINE, "num_format": "mm/yyyy", "align": "center"},
    "day": {**LINE, "num_format": "dd/mm/yyyy", "align": "center"},
}
FORMULA_STARTS = ("=", "+", "-", "@")
A4 = 9
LINE_HEIGHT = 14.5
# How many letters of running text stand in the width of a digit.
LETTERS_A_DIGIT = 1.1


@dataclass(frozen=True)
class Formula:
    """A live formula and the value that it has: a program that does not compute shows it too."""

    text: str
    value: int | Decimal


@dataclass(frozen=True)
class Sum:
    """In a row of totals: the sum of the rows above, whose value is known beforehand (None: not known)."""

    value: int | Decimal | None


Value = str | int | Decimal | date | Formula | Sum | None


@dataclass(frozen=True)
class BookColumn:
    """A column: header, width in letters, how its values look (see LOOKS)."""

    header: str
    width: float
    look: str = "text"


@dataclass(frozen=True)
class Placed:
    """Where a table stands, rows and columns counted from 0. `total` is the row of the sums."""

    sheet: str
    first: int
    last: int
    total: int

    def cell(self, row: int, column: int) -> str:
        """The address of a cell, as a formula of another sheet names it."""
        return f"{self._quoted}!{xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)}"

    def column(self, column: int) -> str:
        """The range of the table's rows in a column."""
        top = xl_rowcol_to_cell(self.first, column, row_abs=True, col_abs=True)
        bottom = xl_rowcol_to_cell(max(self.last, self.first), column, row_abs=True, col_abs=True)
        return f"{self._quoted}!{top}:{bottom}"

    @property
    def _quoted(self) -> str:
        return "'{}'".format(self.sheet.replace("'", "''"))


class Book:
    """A workbook with its formats and print set-up; no text in it is ever taken for a formula or a link."""

    def __init__(self, stream: Any, sheets: Sequence[str]) -> None:
        """An empty workbook with these sheets, in this order."""
        never = ("strings_to_formulas", "strings_to_urls", "strings_to_numbers")
        self.file = xlsxwriter.Workbook(stream, {"in_memory": True, **dict.fromkeys(never, False)})
        for name in sheets:
            self.file.add_worksheet(name)
        self._formats: dict[tuple[str, bool], Any] = {}

    def look(self, name: str, is_total: bool = False) -> Any:
        """The format of a cell; made once."""
        if (name, is_total) not in self._formats:
            made = {**FONT, **LOOKS[name], **(STRONG if is_total else {})}
            self._formats[name, is_total] = self.file.add_format(made)
        return self._formats[name, is_total]

    def table(
        self,
        name: str,
        title: str,
        columns: Sequence[BookColumn],
        rows: Sequence[Sequence[Value]],
        *,
        total: Sequence[Value] | None = None,
        notes: Sequence[str] = (),
        is_wide: bool = True,
    ) -> Placed:
        """Fill a sheet with one table: title, notes, header, rows, and below them `total`, in which a Sum is of the rows above."""
        sheet = self.file.get_worksheet_by_name(name)
        sheet.write_string(0, 0, title, self.look("title"))
        for number, note in enumerate(notes, 1):
            sheet.write_string(number, 0, note, self.look("note"))
        head = len(notes) + 2
        for number, column in enumerate(columns):
            sheet.set_column(number, number, column.width)
            sheet.write_string(head, number, column.header, self.look("header"))
        placed = Placed(name, head + 1, head + len(rows), head + 1 + len(rows))
        sheet.set_row(head, _height(columns, [column.header for column in columns]))
        for row, values in enumerate(rows, placed.first):
            sheet.set_row(row, _height(columns, values))
            self._row(sheet, row, columns, values)
        if total is not None:
            sums = [_summed(placed, n, rows, value) for n, value in enumerate(total)]
            self._row(sheet, placed.total, columns, sums, is_total=True)
        if rows:
            sheet.autofilter(head, 0, placed.last, len(columns) - 1)
        sheet.freeze_panes(head + 1, 0)
        self._paper(sheet, head, is_wide)
        return placed

    def _paper(self, sheet: Any, head: int, is_wide: bool) -> None:
        sheet.set_paper(A4)
        if is_wide:
            sheet.set_landscape()
        sheet.set_margins(left=0.8, right=0.5, top=0.7, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(head)
        sheet.set_footer("&L&A&RTrang &P/&N")
        sheet.hide_gridlines(2)

    def _row(
        self,
        sheet: Any,
        row: int,
        columns: Sequence[BookColumn],
        values: Sequence[Value],
        is_total: bool = False,
    ) -> None:
        for number, (column, value) in enumerate(zip(columns, values, strict=True)):
            look = self.look(column.look, is_total)
            match value:
                case None:
                    sheet.write_string(row, number, shown.MISSING, look)
                case "":
                    sheet.write_blank(row, number, None, look)
                case str():
                    quoted = value.startswith(FORMULA_STARTS)
                    text = self.look("quoted", is_total) if quoted else look
                    sheet.write_string(row, number, value, text)
                case Formula():
                    known = value.value
                    plain = float(known) if isinstance(known, Decimal) else known
                    sheet.write_formula(row, number, value.text, look, plain)
                case date():
                    sheet.write_datetime(row, number, value, look)
                case _:
                    sheet.write_number(row, number, value, look)


def _height(columns: Sequence[BookColumn], values: Sequence[Value]) -> float:
    """The height, in points, that the longest text of a row needs: not every program finds it by itself."""
    lines = (
        len(textwrap.wrap(value, max(int(column.width * LETTERS_A_DIGIT), 1))) or 1
        for column, value in zip(columns, values, strict=True)
        if isinstance(value, str)
    )
    return max(lines, default=1) * LINE_HEIGHT + 3


def _summed(placed: Placed, column: int, rows: Sequence[Sequence[Value]], value: Value) -> Value:
    """A live formula where the rows hold a figure; where they hold none, the value that is known."""
    if not isinstance(value, Sum):
        return value
    is_known = any(isinstance(row[column], int | Decimal | Formula) for row in rows)
    if value.value is None or not is_known:
        return value.value
    top, bottom = (xl_rowcol_to_cell(row, column) for row in (placed.first, placed.last))
    return Formula(f"=SUM({top}:{bottom})", value.value)

"""The columns of a table as one office has them, and the header rows above it."""

from dataclasses import dataclass

from tests.sample.forms import FIELDS
from tests.sample.grid import Cell, Grid
from tests.sample.report import MONEY_FIELDS, Form
from tests.sample.style import ExtraColumn, Style

_UNDER = {"executed_in_month": "Trong tháng", "executed_to_date": "Lũy kế từ đầu năm"}


@dataclass(frozen=True)
class Column:
    """A column of the sheet; `extra` where the form knows no such field."""

    field: str
    header: str
    index: int
    width: int
    extra: ExtraColumn | None = None


def columns_of(form: Form, style: Style) -> list[Column]:
    """The office's order, without what it leaves out, with what it adds and its own headers."""
    fields = style.order.get(form, tuple(FIELDS[form]))
    headers = style.headers.get(form, {})
    columns: list[Column] = []
    for name in fields:
        if name in style.left_out.get(form, ()):
            continue
        canonical, width = FIELDS[form][name]
        header = headers.get(name, canonical)
        if name in MONEY_FIELDS:
            header += style.unit_in_header
        columns.append(Column(name, header, style.left + len(columns), width))
        extra = style.extra.get(form)
        if extra and extra.after == name:
            index = style.left + len(columns)
            columns.append(Column("", extra.header, index, 18, extra))
    return columns


def put_header(grid: Grid, row: int, columns: list[Column], form: Form, style: Style) -> int:
    """Writes one or two header rows and the letter row; returns the first row of the table."""
    two_rows = style.two_row_header and form == "KC-01"
    last = row + 1 if two_rows else row
    for column in columns:
        if two_rows and column.field in _UNDER:
            grid.put(last, column.index, Cell(_UNDER[column.field], "header"))
        else:
            place = (last, column.index)
            grid.put(row, column.index, Cell(column.header, "header"), to=place)
    if two_rows:
        under = [column.index for column in columns if column.field in _UNDER]
        grid.put(row, under[0], Cell("Thực hiện", "header"), to=(row, under[-1]))
    if style.letter_row:
        last += 1
        for column, letter in zip(columns, _letters(columns), strict=True):
            grid.put(last, column.index, Cell(letter, "letter"))
    return last + 1


def _letters(columns: list[Column]) -> list[str]:
    """A, B, C for columns of words, then 1, 2, 3 from the first column of money on."""
    first = next(i for i, column in enumerate(columns) if column.field in MONEY_FIELDS)
    return [chr(ord("A") + i) if i < first else str(i - first + 1) for i in range(len(columns))]

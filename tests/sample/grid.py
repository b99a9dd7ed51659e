"""A sheet as cells with addresses, before any file format. Rows and columns count from 0."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Role = Literal[
    "agency", "motto", "label", "heading", "period", "unit", "header", "letter",
    "text", "centre", "money", "count", "section", "section_money",
    "total", "total_money", "place", "signer", "plain",
]  # fmt: skip


@dataclass(frozen=True)
class Span:
    """Cells of one column, first and last row included."""

    column: int
    first_row: int
    last_row: int


@dataclass(frozen=True)
class Cell:
    """A value and what it is for; `adds_up` makes it a native SUM whose cached value is `value`."""

    value: str | int | Decimal
    role: Role = "text"
    adds_up: tuple[Span, ...] = ()


@dataclass
class Grid:
    """One sheet: cells by (row, column), merged ranges, column widths in characters."""

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    widths: dict[int, int] = field(default_factory=dict)
    money_format: str = "#,##0"

    def put(self, row: int, column: int, cell: Cell, *, to: tuple[int, int] | None = None) -> None:
        """Sets a cell; `to` is the last row and column where it is merged."""
        self.cells[row, column] = cell
        if to and to != (row, column):
            self.merges.append((row, column, *to))

    @property
    def height(self) -> int:
        """How many rows are used."""
        return 1 + max((row for row, _ in self.cells), default=-1)

    @property
    def width(self) -> int:
        """How many columns are used, merged ranges included."""
        ends = [column for _, column in self.cells] + [merge[3] for merge in self.merges]
        return 1 + max(ends, default=-1)


def column_letter(column: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters

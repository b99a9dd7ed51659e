"""One cell of a line or of a sum, as an office types it."""

from decimal import Decimal
from typing import Literal

from tests.sample.columns import Column
from tests.sample.grid import Cell, Span
from tests.sample.report import MONEY_FIELDS, Row, Value
from tests.sample.style import Style
from tests.sample.wording import vietnamese

_COUNTS = {"line_no", "new_jobs", "product_count"}
_CENTRED = {"content_code", "project_code", "tax_code", "phone"}


def line_cell(column: Column, line: Row, number: int, style: Style) -> Cell | None:
    """The cell of `line` in `column`, None where it stays empty."""
    name = column.field
    if column.extra:
        return Cell(column.extra.pattern.format(n=number))
    if name in line.as_typed:
        return Cell(line.as_typed[name], "money")
    value = number if name == "line_no" else line.values.get(name)
    if name in MONEY_FIELDS:
        return _money_cell(value, style)
    if value is None:
        return None
    if name in _COUNTS:
        as_text = style.numbers_as_text and name != "line_no"
        return Cell(str(value) if as_text else value, "count")
    if name == "content_code" and style.codes_as_numbers:
        return Cell(Decimal(str(value)), "centre")
    return Cell(value, "centre" if name in _CENTRED else "text")


def sum_cell(
    name: str,
    placed: list[tuple[int, Row]],
    spans: tuple[Span, ...],
    style: Style,
    kind: Literal["section", "total"],
) -> Cell:
    """The sum of field `name` over the placed lines: a formula, a number or text, as the style is.

    Cells typed as odd text do not count: no SUM would count them.
    """
    total = sum(int(row.values.get(name) or 0) for _, row in placed if name not in row.as_typed)
    role: Literal["section_money", "total_money"] = (
        "section_money" if kind == "section" else "total_money"
    )
    amount = style.money.amount(total)
    if style.numbers_as_text:
        return Cell(vietnamese(amount), role)
    return Cell(amount, role, spans if style.total == "formula" else ())


def _money_cell(value: Value, style: Style) -> Cell | None:
    if value is None:
        return Cell(style.nothing_paid, "money") if style.nothing_paid else None
    amount = style.money.amount(int(value))
    return Cell(vietnamese(amount) if style.numbers_as_text else amount, "money")

"""The rows below the header, as text, and where the table ends."""

import re
from dataclasses import dataclass

from orchestration.intake.form import Form
from orchestration.intake.header import Header
from orchestration.intake.header_find import FEWEST_EXACT, MOST_ROWS, headers_at
from orchestration.intake.money_unit import find_money_units
from orchestration.intake.outline import with_outline
from orchestration.intake.periods import find_months
from orchestration.intake.row_kind import (
    is_amount,
    is_grand_total,
    is_late_line,
    is_signing,
    kind_of,
    numbers_columns,
    says_numbers,
)
from orchestration.intake.sheets import Sheet
from orchestration.intake.submission import Line
from orchestration.intake.text import fold

PAGE = re.compile(r"(?:trang |tr )?\d+(?: \d+)?|tiep theo|tiep")


@dataclass(frozen=True)
class Table:
    """What was read below a header. Rows are 0-based.

    `second_header`: where another table begins, which was not read; `overlong`: the first row with more cells
    than the header (or fewer, where commas separate), as happens where a decimal comma is taken for a separator.
    """

    lines: tuple[Line, ...]
    second_header: int | None = None
    overlong: int | None = None


def read_table(sheet: Sheet, header: Header, forms: tuple[Form, ...]) -> Table:
    """The lines, sections, subtotals and nil statements of a table, as text."""
    rows = sheet.rows
    money = header.form.money_fields()
    names = header.extra_names(max(map(len, rows)))
    filled_down = _texts_merged_down(sheet, header)
    heading = rows[header.first_row : header.last_row + 1]
    title = {fold(cell) for row in rows[: header.first_row] for cell in row if cell}
    # Texts since the last line that the title does not have: another title, should a header follow.
    since_line: set[str] = set()
    lines: list[Line] = []
    overlong: int | None = None
    is_signed = is_closed = False
    r = below = header.last_row
    while (r := r + 1) < len(rows):
        cells = rows[r]
        if again := _header_at(rows, r, forms):
            if (
                is_closed
                or since_line
                or (again.form, again.columns) != (header.form, header.columns)
            ):
                return Table(with_outline(lines, money), r, overlong)
            # The header once more at the top of a printed page.
            r = below = again.last_row
            continue
        if (not lines or r == below + 1) and numbers_columns(cells, len(header.columns)):
            below = r
            continue
        fields = {name: text for name, c in header.columns.items() if (text := _at(cells, c))}
        has_money = any(is_amount(fields.get(name, "")) for name in money)
        # A total above the lines ("Tổng số" as the first row) ends nothing.
        is_closed = is_closed or (bool(lines) and is_grand_total(fields))
        if is_signing(cells, fields, has_money=has_money):
            is_signed = is_closed = True
        # Text outside every column (a remark beside the table) makes no row of the table.
        if not fields or (is_signed and not is_late_line(fields, money)):
            continue
        fields |= {
            name: text for name, text in filled_down.get(r, {}).items() if name not in fields
        }
        extra = {name: text for c, name in names.items() if (text := _at(cells, c))}
        kind = "section" if _begins_title(cells) else kind_of(cells, fields, money=money)
        alone = [cell for cell in cells if cell]
        if kind != "section":
            since_line.clear()
        elif len(alone) == 1 and not PAGE.fullmatch(fold(alone[0])):
            since_line |= {fold(alone[0])} - title
        # Below the total, names and ranks of those who sign, whatever they are called.
        if is_closed and kind == "line" and not says_numbers(fields, money):
            kind = "section"
        line = Line(r + 1, kind, fields, extra)
        lines.append(line)
        if overlong is None and line.row_kind == "line" and _is_uneven(sheet, cells, heading):
            overlong = r
    return Table(with_outline(lines, money), None, overlong)


def _at(cells: list[str], column: int) -> str:
    return cells[column] if column < len(cells) else ""


def _begins_title(cells: list[str]) -> bool:
    """Whether a row states a month or a money unit by itself, as only a title block does."""
    filled = [cell for cell in cells if cell]
    return len(filled) == 1 and bool(find_months(filled) or find_money_units(filled[0]))


def _header_at(rows: list[list[str]], r: int, forms: tuple[Form, ...]) -> Header | None:
    """The header that begins at this row, if one does: the one that explains most of it."""
    # Asked of every row: the cheap question first.
    known = 0
    for cell in rows[r]:
        if cell and not cell[0].isdigit() and any(fold(cell) in f.field_by_header for f in forms):
            known += 1
    if known < FEWEST_EXACT:
        return None
    return max(headers_at(rows[: r + MOST_ROWS], r, forms), key=Header.score, default=None)


def _is_uneven(sheet: Sheet, cells: list[str], heading: list[list[str]]) -> bool:
    """Whether a row of a delimited file has not as many cells as its header.

    A separator inside a text or a number moves every cell right of it: even a blank cell too many is a sign of it.
    Commas stand in so many numbers that there a row may not be shorter either, which would hide the sign.
    """
    width = max(map(len, heading))
    if not sheet.separator:
        return False
    return len(cells) > width or (sheet.separator == "," and len(cells) < width)


def _texts_merged_down(sheet: Sheet, header: Header) -> dict[int, dict[str, str]]:
    """Row -> texts that it shares with a row above, by merged cells.

    Only texts are shared: an amount merged over three lines is one amount, and stays with the first.
    """
    shared: dict[int, dict[str, str]] = {}
    texts = {f.name for f in header.form.fields if f.kind == "text" and f.name != "line_no"}
    field_at = {c: name for name, c in header.columns.items() if name in texts}
    for top, left, bottom, _ in sheet.merges:
        text = _at(sheet.rows[top], left) if top < len(sheet.rows) else ""
        if text and top > header.last_row and left in field_at:
            for r in range(top + 1, min(bottom + 1, len(sheet.rows))):
                shared.setdefault(r, {})[field_at[left]] = text
    return shared

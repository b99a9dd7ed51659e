"""Finding the table of a form in a sheet: which form, and which rows are its header."""

import re
from dataclasses import replace
from itertools import islice

from orchestration.intake.form import Form
from orchestration.intake.header import Header
from orchestration.intake.header_match import Label, labels_at, match_fields, match_near
from orchestration.intake.money_unit import find_money_units
from orchestration.intake.row_kind import COLUMN_NUMBER
from orchestration.intake.sheets import Sheet
from orchestration.intake.text import fold

# A header stands near the top, but for empty rows; what looks like one further down is not looked for.
SEARCHED_ROWS = 60
# A header has so many rows at most: groups, fields, and what belongs below a field.
MOST_ROWS = 3
# A row with numbers is no header; years are words there.
NUMBER = re.compile(r"(?!20\d\d$)-?[\d.,\s]*\d[\d.,\s]*")
# So many columns must be known before a row is taken for the header of a form, and so many of them spelt right.
FEWEST_FIELDS = 3
FEWEST_EXACT = 2


def find_header(sheet: Sheet, forms: tuple[Form, ...], start: int = 0) -> Header | None:
    """The first table's header at or below a row: of those that overlap there the one that explains most columns.

    A form named by its code ("Biểu KC-01") in the sheet name or above the table is preferred over others. None if no
    row looks like a form's header.
    """
    candidates: list[tuple[int, Header]] = []
    above = fold(sheet.name)
    filled = (r for r in range(start, len(sheet.rows)) if any(sheet.rows[r]))
    for first in islice(filled, SEARCHED_ROWS):
        for header in headers_at(sheet.rows, first, forms):
            named = fold(header.form.form) in above
            candidates.append((header.score() + 5 * named, header))
        above += " " + fold(" ".join(sheet.rows[first]))
    # A table that is too far from its form is taken only if there is no other.
    tables = [h for _, h in candidates if h.is_of_form()]
    if not tables and start == 0:
        tables = [h for _, h in candidates]
    if not tables:
        return None
    first_row = min(h.first_row for h in tables)
    topmost = max((h for h in tables if h.first_row == first_row), key=Header.score)
    rivals = [c for c in candidates if first_row <= c[1].first_row <= topmost.last_row]
    _, best = max(rivals, key=lambda candidate: candidate[0])
    too_few = [h for _, h in candidates if h.last_row < first_row and _has_money(h)]
    left_out = max(too_few, key=Header.score, default=None)
    return replace(best, passed_over=left_out.first_row if left_out else None)


def headers_at(rows: list[list[str]], first: int, forms: tuple[Form, ...]) -> list[Header]:
    """What the row, alone or with one or two below it, is as the header of each form."""
    headers: list[Header] = []
    if any(NUMBER.fullmatch(cell) for cell in rows[first]):
        return headers
    for height in range(1, min(MOST_ROWS, len(rows) - first) + 1):
        filled = sum(1 for row in rows[first : first + height] for cell in row if cell)
        if height > 1 and not _continues(
            rows[first : first + height - 1], rows[first + height - 1]
        ):
            break
        below = rows[first + height] if first + height < len(rows) else []
        # A row of money units belongs to the header above it.
        if filled < FEWEST_FIELDS or (height < MOST_ROWS and _states_units(below)):
            continue
        labels = labels_at(rows, first, height)
        if _splits(below, labels) or (height > 1 and _is_title(rows[first], labels)):
            continue
        texts = {c: text for c, (text, _) in enumerate(labels)}
        for form in forms:
            columns, repeated = match_fields(form, labels)
            if len(columns) < FEWEST_EXACT:
                continue
            near = match_near(form, labels, columns)
            if len(columns) + len(near) >= FEWEST_FIELDS:
                last = first + height - 1
                misspelt = tuple(f for f in form.fields if f.name in near)
                headers.append(
                    Header(form, first, last, columns | near, texts, tuple(repeated), misspelt)
                )
    return headers


def _continues(above: list[list[str]], row: list[str]) -> bool:
    """Whether a row may be of the same header as those above: words, and not the header of another table, with the same words in other columns."""
    if not any(row) or any(NUMBER.fullmatch(cell) for cell in row):
        return False
    places = {fold(cell): c for c, cell in enumerate(row) if cell}
    elsewhere = sum(
        1
        for cells in above
        for c, cell in enumerate(cells)
        if cell and places.get(fold(cell), c) != c
    )
    return elsewhere < FEWEST_EXACT


def _states_units(row: list[str]) -> bool:
    filled = [cell for cell in row if cell]
    return len(filled) > 1 and all(find_money_units(f"({cell.strip('()')})") for cell in filled)


def _splits(row: list[str], labels: list[Label]) -> bool:
    """Whether a row splits a header above it into several columns ("NSTW | NSĐP | Tổng số"): then it is of the header.

    The first of them would else pass for the whole.
    """
    if any(NUMBER.fullmatch(cell) for cell in row) or all(
        map(COLUMN_NUMBER.match, filter(None, row))
    ):
        return False
    return any(
        row[c] and row[c - 1] and c < len(labels) and not labels[c][0] and labels[c - 1][0]
        for c in range(1, len(row))
    )


def _is_title(row: list[str], labels: list[Label]) -> bool:
    """Whether a row is a line of the title above a table: one text, from the table's first column on."""
    filled = [c for c, cell in enumerate(row) if cell]
    return len(filled) == 1 and filled[0] <= min(c for c, (text, _) in enumerate(labels) if text)


def _has_money(header: Header) -> bool:
    return any(name in header.columns for name in header.form.money_fields())

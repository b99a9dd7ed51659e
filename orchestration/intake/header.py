"""Finding the table of a form in a sheet: which form, which header rows, which column holds which field."""

from dataclasses import dataclass

from orchestration.intake.cell import column_letter
from orchestration.intake.forms import Field, Form
from orchestration.intake.header_match import labels_at, match_fields
from orchestration.intake.money_unit import find_money_units
from orchestration.intake.sheets import Sheet
from orchestration.intake.submission import Column
from orchestration.intake.text import fold

# A header stands near the top; what looks like one further down is not looked for.
SEARCHED_ROWS = 60
# So many columns must be known before a row is taken for the header of a form.
FEWEST_FIELDS = 3


@dataclass(frozen=True)
class Header:
    """Where a form's table begins: 0-based rows of its header, and field -> 0-based column.

    `repeated`: columns that read as a field which a column left of them has already (field, first, other).
    """

    form: Form
    first_row: int
    last_row: int
    columns: dict[str, int]
    labels: dict[int, str]
    repeated: tuple[tuple[Field, int, int], ...] = ()

    def missing(self) -> list[Field]:
        return [f for f in self.form.fields if f.required and f.name not in self.columns]

    def ambiguous(self) -> list[tuple[Field, int, int]]:
        """Repeated columns that matter: two columns of notes do no harm, two of money do."""
        return [r for r in self.repeated if r[0].required or r[0].kind != "text"]

    def extra_names(self, width: int) -> dict[int, str]:
        """Columns that the form does not know, up to `width`: 0-based column -> a name of its own.

        The name is the header; the column's letter where it has none, or where another column has the same.
        """
        known = set(self.columns.values())
        texts = {c: self.labels.get(c, "") for c in range(width) if c not in known}
        counts: dict[str, int] = {}
        for text in texts.values():
            counts[text] = counts.get(text, 0) + 1
        return {c: _extra_name(text, c, is_shared=counts[text] > 1) for c, text in texts.items()}

    def column_list(self) -> tuple[Column, ...]:
        return tuple(
            Column(name, column_letter(c), self.labels[c], _money_unit(self.labels[c]))
            for name, c in sorted(self.columns.items(), key=lambda item: item[1])
        )

    def unclear_units(self) -> set[str]:
        """Money units of a column header that states several."""
        stated = [find_money_units(self.labels[c]) for c in self.columns.values()]
        return set[str]().union(*(units for units in stated if len(units) > 1))


def find_header(sheet: Sheet, forms: tuple[Form, ...]) -> Header | None:
    """The header that explains most columns, one row or two; None if no row looks like a form's header.

    A form named by its code ("Biểu KC-01") in the sheet name or above the table is preferred over others.
    """
    best: tuple[int, Header] | None = None
    above = fold(sheet.name)
    for first in range(min(len(sheet.rows), SEARCHED_ROWS)):
        for header in headers_at(sheet.rows, first, forms):
            named = fold(header.form.form) in above
            height = header.last_row - first
            score = 10 * len(header.columns) + 5 * named - 5 * len(header.missing()) - height
            if best is None or score > best[0]:
                best = (score, header)
        above += " " + fold(" ".join(sheet.rows[first]))
    return best[1] if best else None


def headers_at(rows: list[list[str]], first: int, forms: tuple[Form, ...]) -> list[Header]:
    """What the row, or the row and the one below it, are as the header of each form."""
    headers = []
    for height in (1, 2):
        if first + height > len(rows):
            continue
        filled = sum(1 for row in rows[first : first + height] for cell in row if cell)
        if filled < FEWEST_FIELDS:
            continue
        labels = labels_at(rows, first, height)
        texts = {c: text for c, (text, _) in enumerate(labels)}
        for form in forms:
            columns, repeated = match_fields(form, labels)
            if len(columns) >= FEWEST_FIELDS:
                last = first + height - 1
                headers.append(Header(form, first, last, columns, texts, tuple(repeated)))
    return headers


def _extra_name(text: str, column: int, *, is_shared: bool) -> str:
    letter = column_letter(column)
    if not text:
        return letter
    return f"{text} ({letter})" if is_shared else text


def _money_unit(label: str) -> str | None:
    found = find_money_units(label)
    return next(iter(found)) if len(found) == 1 else None

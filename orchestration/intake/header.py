"""A header that was found: its rows, and which column holds which field."""

from dataclasses import dataclass, replace

from orchestration.intake.cell import column_letter
from orchestration.intake.form import Field, Form
from orchestration.intake.money_unit import find_money_units
from orchestration.intake.submission import Column


@dataclass(frozen=True)
class Header:
    """Where a form's table begins: 0-based rows of its header, and field -> 0-based column.

    `repeated`: columns that read as a field which a column left of them has already (field, first, other).
    `misspelt`: fields whose column was found by nearness. `passed_over`: the header row of another table above,
    which has too few columns to be of any form.
    """

    form: Form
    first_row: int
    last_row: int
    columns: dict[str, int]
    labels: dict[int, str]
    repeated: tuple[tuple[Field, int, int], ...] = ()
    misspelt: tuple[Field, ...] = ()
    passed_over: int | None = None

    def missing(self) -> list[tuple[Field, ...]]:
        """Needs of the form that no column meets: a required field, or fields of which one would do."""
        return [need for need in self.form.needs if not any(f.name in self.columns for f in need)]

    def stood_in_for(self) -> list[Field]:
        """First fields of groups (the month) that are not there, where another of the group (the cumulative) is."""
        return [
            first
            for first, *others in self.form.needs
            if first.name not in self.columns and any(f.name in self.columns for f in others)
        ]

    def with_columns(self, found: dict[str, int]) -> "Header":
        return replace(self, columns=self.columns | found)

    def ambiguous(self) -> list[tuple[Field, int, int]]:
        """Repeated columns that matter: two columns of notes do no harm, two of money do."""
        return [r for r in self.repeated if r[0].required or r[0].kind != "text"]

    def is_of_form(self) -> bool:
        """Whether enough required columns are there for a table of the form; a summary beside it has fewer."""
        return 2 * len(self.missing()) < len(self.form.needs)

    def score(self) -> int:
        """The more the better it explains its rows."""
        height = self.last_row - self.first_row
        return 10 * len(self.columns) - len(self.misspelt) - 5 * len(self.missing()) - height

    def unknown_labels(self) -> list[tuple[int, str]]:
        """Columns with a header that is of no field of the form."""
        known = {*self.columns.values(), *(other for _, _, other in self.repeated)}
        return [(c, text) for c, text in self.labels.items() if text and c not in known]

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


def _extra_name(text: str, column: int, *, is_shared: bool) -> str:
    letter = column_letter(column)
    if not text:
        return letter
    return f"{text} ({letter})" if is_shared else text


def _money_unit(label: str) -> str | None:
    found = find_money_units(label)
    return next(iter(found)) if len(found) == 1 else None

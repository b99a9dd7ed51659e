"""What is looked up of one sheet."""

from dataclasses import dataclass, field

# 0-based (row, column) -> text.
Texts = dict[tuple[int, int], str]
# First and last, 0-based: a span may reach to the end of the sheet.
Span = tuple[int, int]


@dataclass
class Untold:
    """Of one sheet: error cells, hidden rows and columns, and number formats that show another number.

    `scaled`: number cell -> its format. `not_computed`: cell -> formula, where a program wrote a zero for want of a
    result.
    """

    errors: Texts = field(default_factory=dict)
    hidden_rows: list[Span] = field(default_factory=list)
    hidden_columns: list[Span] = field(default_factory=list)
    scaled: Texts = field(default_factory=dict)
    not_computed: Texts = field(default_factory=dict)


def within(spans: list[Span], end: int) -> frozenset[int]:
    """The numbers of the spans that are less than `end`."""
    return frozenset(n for first, last in spans for n in range(first, min(last + 1, end)))

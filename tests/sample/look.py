"""How each role of a cell looks, the same in every file format."""

from dataclasses import dataclass

from tests.sample.grid import Role


@dataclass(frozen=True)
class Look:
    """Weight and place of the text in a cell."""

    align: str = "left"
    bold: bool = False
    italic: bool = False
    wrap: bool = False


LOOKS: dict[Role, Look] = {
    "agency": Look("center", bold=True),
    "motto": Look("center", bold=True),
    "label": Look("right", bold=True),
    "heading": Look("center", bold=True),
    "period": Look("center", italic=True),
    "unit": Look("right", italic=True),
    "header": Look("center", bold=True, wrap=True),
    "letter": Look("center", italic=True),
    "text": Look(wrap=True),
    "centre": Look("center"),
    "money": Look("right"),
    "count": Look("center"),
    "section": Look(bold=True, wrap=True),
    "section_money": Look("right", bold=True),
    "total": Look("center", bold=True),
    "total_money": Look("right", bold=True),
    "place": Look("center", italic=True),
    "signer": Look("center", bold=True),
    "plain": Look(),
}
MONEY: frozenset[Role] = frozenset(("money", "section_money", "total_money"))
_IN_TABLE: tuple[Role, ...] = ("header", "letter", "text", "centre", "count", "section", "total")
BORDERED: frozenset[Role] = MONEY | frozenset(_IN_TABLE)

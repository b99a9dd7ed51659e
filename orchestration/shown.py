"""How figures are shown to people, in Vietnamese notation: one rounding rule (half up, two decimals), everywhere.

What is unknown is shown as `MISSING`, never as 0. SQL rounds percentages the same way (macro `pct`).
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

# The statistics office's sign for "occurs, but no figure is at hand"; `-` would say that there is nothing.
MISSING = "…"
MILLION = 1_000_000
_HUNDREDTH = Decimal("0.01")


def whole(number: int | Decimal | None) -> str:
    """A count or an amount in dong: 79500000 -> '79.500.000'."""
    return MISSING if number is None else f"{int(number):,}".replace(",", ".")


def counted(number: int) -> str:
    """A count in a sentence of a document, two digits at least: 2 -> '02', 1234 -> '1.234'."""
    return whole(number).zfill(2)


def dong(amount: int | Decimal | None) -> str:
    """An amount in dong with its unit: 79500000 -> '79.500.000 đồng'."""
    return MISSING if amount is None else f"{whole(amount)} đồng"


def million(amount: int | Decimal | None) -> str:
    """An amount in dong as millions: 2110000000 -> '2.110', 1234567890 -> '1.234,57'. Whole ones have no decimals."""
    if amount is None:
        return MISSING
    return _grouped(Decimal(amount) / MILLION).removesuffix(",00")


def percent(value: Decimal | None) -> str:
    """A percentage that the warehouse has rounded already, always with two decimals: 25 -> '25,00%'."""
    return MISSING if value is None else f"{_grouped(Decimal(value))}%"


def share(part: int | Decimal | None, of: int | Decimal | None) -> Decimal | None:
    """The percentage that `part` is of `of`, with two decimals; None if either is unknown or the whole not above 0."""
    if part is None or of is None or of <= 0:
        return None
    return rounded(Decimal(part) * 100 / Decimal(of))


def rounded(value: Decimal) -> Decimal:
    """Two decimals, half up: 0.125 -> 0.13, as an accountant rounds."""
    return value.quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)


def day(on: date | None) -> str:
    """05/08/2024."""
    return MISSING if on is None else f"{on:%d/%m/%Y}"


def month(first: date) -> str:
    """'7/2024', to follow the word tháng."""
    return f"{first.month}/{first.year}"


def printable(text: str) -> str:
    """Submitted text or a file's name that can be shown on a terminal: control characters become spaces."""
    return "".join(c if c.isprintable() else " " for c in text)


def _grouped(value: Decimal) -> str:
    return f"{rounded(value):,}".translate(str.maketrans(",.", ".,"))

"""How figures are shown: the rounding rule at its edges, and that SQL rounds as Python does."""

from datetime import date
from decimal import Decimal

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration import shown
from orchestration.settings import DBT_PROJECT_DIR


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (None, "…"),
        (0, "0"),
        (2_110_000_000, "2.110"),
        (1_234_567_890, "1.234,57"),
        (4_999, "0"),
        (5_000, "0,01"),
        (1_005_000, "1,01"),
        (100_500_000, "100,50"),
        (999_995_000, "1.000"),
        (-150_000_000, "-150"),
        (Decimal(2_679_000_000), "2.679"),
    ],
)
def test_million(amount: int | None, text: str) -> None:
    assert shown.million(amount) == text


@pytest.mark.parametrize(
    ("part", "of", "text"),
    [
        (2679, 8080, "33,16%"),
        (1, 800, "0,13%"),  # 0.125: half goes up
        (1, 8000, "0,01%"),
        (1, 20_000, "0,01%"),  # 0.005
        (30, 120, "25,00%"),
        (12_345, 1, "1.234.500,00%"),
        (0, 300, "0,00%"),
        (1, 0, "…"),
        (None, 10, "…"),
        (10, None, "…"),
    ],
)
def test_share(part: int | None, of: int | None, text: str) -> None:
    assert shown.percent(shown.share(part, of)) == text


def test_whole_dong_and_days() -> None:
    assert shown.whole(79_500_000) == "79.500.000"
    assert [shown.counted(n) for n in (0, 2, 14, 1234)] == ["00", "02", "14", "1.234"]
    assert shown.dong(Decimal(79_500_000)) == "79.500.000 đồng"
    assert shown.dong(None) == shown.whole(None) == shown.day(None) == shown.MISSING
    assert shown.day(date(2024, 8, 5)) == "05/08/2024"
    assert shown.month(date(2024, 7, 1)) == "7/2024"


def macro_pct() -> str:
    text = (DBT_PROJECT_DIR / "macros" / "pct.sql").read_text(encoding="utf-8")
    body = text.split("%}", 1)[1].split("{%", 1)[0].strip("-").strip()
    return body.replace("{{ numerator }}", "$1").replace("{{ denominator }}", "$2")


@given(st.integers(0, 10**13), st.integers(1, 10**13))
def test_sql_rounds_as_python_does(part: int, of: int) -> None:
    expected = shown.share(part, of)
    assert expected is not None
    if expected < 10**7:  # the column's width; beyond it SQL says null
        assert duckdb.execute(f"select {macro_pct()}", [part, of]).fetchone() == (expected,)

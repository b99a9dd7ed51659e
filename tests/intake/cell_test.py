from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.intake.cell import address, cell_text, column_letter, number_text


@pytest.mark.parametrize(
    ("index", "letters"),
    [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")],
)
def test_columns_have_the_letters_of_a_spreadsheet(index: int, letters: str) -> None:
    assert column_letter(index) == letters


def test_an_address_counts_rows_from_one() -> None:
    assert address(0, 0) == "A1"
    assert address(11, 27) == "AB12"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2110.5, "2110,5"),
        (2110, "2110"),
        (2110.0, "2110"),
        (2.125, "2,1250"),
        (0.125, "0,1250"),
        (-2.125, "-2,1250"),
        (0.1 + 0.2, "0,3"),
        (-15, "-15"),
        (-0.0, "0"),
        (1e20, "100000000000000000000"),
        (1e-7, "0,0000001"),
        (10**25, "1" + "0" * 25),
        (123456789012345.6, "123456789012346"),
        (float("inf"), "#NUM!"),
        (float("-inf"), "#NUM!"),
        (float("nan"), "#NUM!"),
    ],
)
def test_a_number_is_written_in_vietnamese_notation(value: float, text: str) -> None:
    assert number_text(value) == text


@settings(deadline=None, max_examples=60)
@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers())
def test_a_number_text_read_back_is_the_number_to_15_digits(value: float) -> None:
    text = number_text(value)
    expected = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.15g}")
    assert Decimal(text.replace(",", ".")) == expected
    assert "." not in text


@settings(deadline=None, max_examples=60)
@given(st.decimals(min_value=-999, max_value=999, places=3).map(float))
def test_three_decimals_never_look_like_a_group_of_thousands(value: float) -> None:
    assert len(number_text(value).partition(",")[2]) != 3


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "TRUE"),
        (False, "FALSE"),
        ("", ""),
        ("  Hội chơ\u0323 \u200b", "Hội chợ"),
        (date(2024, 7, 31), "2024-07-31"),
        (datetime(2024, 7, 31, 8, 30), "2024-07-31T08:30:00"),
        (time(8, 30), "08:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_other_values_are_texts_that_no_rule_takes_for_a_number(value: object, text: str) -> None:
    assert cell_text(value) == text

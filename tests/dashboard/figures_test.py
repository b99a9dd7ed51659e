"""The page shows figures as orchestration/shown.py does, to the last digit."""

from datetime import date
from decimal import Decimal

import pytest

from orchestration import shown
from tests.dashboard.conftest import Open

pytestmark = pytest.mark.xdist_group("dashboard")

AMOUNTS = [
    *(None, 0, 1, 4_999, 5_000, 5_001, 14_999, 15_000, 994_999, 995_000, 999_995_000, 1_005_000),
    *(100_500_000, 1_234_567_890, 2_110_000_000, 2_679_000_000, 999_999_999_999, 10**15 + 5_000),
    *(-5_000, -4_999, -150_000_000, -1_234_567_890),
]
SHARES = [
    *(
        (2679, 8080),
        (1, 800),
        (1, 8000),
        (1, 20_000),
        (1, 20_001),
        (30, 120),
        (12_345, 1),
        (0, 300),
    ),
    *((1, 0), (None, 10), (10, None), (-1, 800), (2, 3), (10**13, 10**13 - 1)),
]
DAYS = [date(2024, 8, 5), date(2026, 11, 25), None]


def test_amounts_are_the_same(opened: Open) -> None:
    page = opened().page
    seen = page.evaluate(
        "list => list.map((n) => [million(n, 'vi'), dong(n, 'vi'), whole(n, 'vi')])", AMOUNTS
    )
    assert seen == [[shown.million(n), shown.dong(n), shown.whole(n)] for n in AMOUNTS]


def test_shares_are_the_same(opened: Open) -> None:
    page = opened().page
    seen = page.evaluate("list => list.map(([a, b]) => percent(share(a, b), 'vi'))", SHARES)
    assert seen == [shown.percent(shown.share(part, of)) for part, of in SHARES]


def test_percentages_of_the_warehouse_are_the_same(opened: Open) -> None:
    values = [0, 1, 10, 99, 100, 3316, 123_450, 99_999_999]
    seen = opened().page.evaluate("list => list.map((n) => percent(n, 'vi'))", values)
    assert seen == [shown.percent(Decimal(n) / 100) for n in values]


def test_days_and_months_are_the_same(opened: Open) -> None:
    page = opened().page
    asked = [d and d.isoformat() for d in DAYS]
    assert page.evaluate("list => list.map((d) => day(d, 'vi'))", asked) == [
        shown.day(d) for d in DAYS
    ]
    assert page.evaluate("monthName('2024-07', 'vi')") == shown.month(date(2024, 7, 1))


def test_english_has_the_same_digits_and_its_own_signs(opened: Open) -> None:
    page = opened().page
    swap = str.maketrans(",.", ".,")
    seen = page.evaluate("list => list.map((n) => million(n, 'en'))", AMOUNTS)
    assert seen == [shown.million(n).translate(swap) for n in AMOUNTS]
    assert page.evaluate("day('2024-08-05', 'en')") == "5 Aug 2024"

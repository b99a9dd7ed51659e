import pytest

from orchestration.intake.cell import number_text
from orchestration.intake.notation import notation_of
from orchestration.intake.submission import Line
from tests.intake.grids import kc01
from tests.intake.reading import VOCABULARY, read_one
from tests.intake.workbooks import FORMATS, Value, xlsx

KC01 = next(form for form in VOCABULARY.forms if form.form == "KC-01")


def lines(*amounts: str) -> list[Line]:
    return [Line(r, "line", {"executed_in_month": a}) for r, a in enumerate(amounts, 10)]


@pytest.mark.parametrize(
    "amount",
    ["1.234.567", "1.234,5", "12,5", "0,125", "1234,567", "2,1250", "1 234,5", "(12,5)", "12,5 triệu"],
)  # fmt: skip
def test_what_can_only_be_vietnamese_shows_vietnamese_notation(amount: str) -> None:
    assert notation_of(lines(amount), KC01) == "vi"


@pytest.mark.parametrize(
    "amount", ["1,234,567", "1,234.5", "12.5", "0.125", "1234.567", "1 234.5", "$12.5"]
)
def test_what_can_only_be_english_shows_english_notation(amount: str) -> None:
    assert notation_of(lines(amount), KC01) == "en"


@pytest.mark.parametrize(
    "amount", ["", "-", "1234", "1.234", "1,234", "2,110 tỷ", "1 234", "31.7.2024", "12,5 - 13.5", "abc"]
)  # fmt: skip
def test_what_has_two_readings_or_is_no_number_shows_nothing(amount: str) -> None:
    assert notation_of(lines(amount), KC01) is None


def test_both_notations_in_a_table_are_both_shown() -> None:
    assert notation_of(lines("12,5", "1.234", "12.5"), KC01) == "both"


def test_only_amounts_and_counts_are_looked_at() -> None:
    assert notation_of([Line(10, "line", {"content_code": "4.2", "note": "12,5"})], KC01) is None


def test_a_number_cell_shows_nothing_of_how_the_clerk_types() -> None:
    assert notation_of(lines(number_text(12.5)), KC01) is None


@pytest.mark.parametrize(
    ("amount", "notation"), [(12.5, None), ("12,5", "vi"), ("12.5", "en"), ("1.234", None)]
)
@pytest.mark.parametrize("path", sorted(FORMATS))
def test_it_is_kept_with_the_submission(path: str, amount: Value, notation: str | None) -> None:
    grid = kc01([1, "3.2", "Máy", "A", amount, None, None])
    # In a delimited file everything is typed.
    expected = "vi" if path == "a.csv" and amount == 12.5 else notation
    assert read_one(FORMATS[path](grid), path).notation == expected


def test_typed_and_number_cells_may_stand_in_one_table() -> None:
    grid = kc01([1, "3.2", "Máy", "A", 12.5, None, None], [2, "3.2", "Tủ", "B", "12.5", None, None])
    assert read_one(xlsx(grid)).notation == "en"

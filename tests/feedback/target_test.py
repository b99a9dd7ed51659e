"""Names of feedback workbooks: by year, month and unit, each its own."""

from datetime import date

import pytest

from orchestration.feedback.outcome import SheetOutcome
from orchestration.feedback.published import FileFeedback
from orchestration.feedback.target import targets
from tests.feedback.told import FINDING, feedback, outcome, sheet

PLAN = sheet(form="KC-03", period=date(2024, 1, 1))


@pytest.mark.parametrize(
    ("file", "sheets", "expected"),
    [
        ("submissions/2024/07/bao cao T7.xls", [sheet()], "2024/07/518 bao cao T7.xlsx"),
        ("518_PhuNinh.xlsx", [sheet()], "2024/07/518_PhuNinh.xlsx"),
        ("5181.xlsx", [sheet()], "2024/07/518 5181.xlsx"),
        ("kh.csv", [PLAN], "2024/ke-hoach/518 kh.xlsx"),
        ("a.xlsx", [sheet(), PLAN], "2024/07/518 a.xlsx"),
        ("a.xlsx", [sheet(unit_code=None)], "2024/07/chua-ro a.xlsx"),
        ("a.xlsx", [sheet(), sheet(unit_code="504")], "2024/07/chua-ro a.xlsx"),
        ("a.xlsx", [sheet(period=None)], "chua-ro/518 a.xlsx"),
        ("a.xlsx", [sheet(), sheet(period=date(2024, 6, 1))], "chua-ro/518 a.xlsx"),
        ("a.xlsx", [sheet(form=None, unit_code=None, period=None)], "chua-ro/chua-ro a.xlsx"),
        ('x/b: "T7"?.xlsx', [sheet()], "2024/07/518 b_ _T7__.xlsx"),
    ],
)
def test_the_name_says_month_unit_and_file(
    file: str, sheets: list[SheetOutcome], expected: str
) -> None:
    assert list(targets([FileFeedback("a" * 64, outcome(*sheets, file=file), (FINDING,))])) == [
        expected
    ]


def test_files_of_one_name_are_told_apart_by_their_bytes() -> None:
    told = [
        FileFeedback(letter * 64, outcome(file=f"{letter}/{name}.xlsx"), (FINDING,))
        for letter, name in (("a", "kc"), ("b", "KC"), ("c", "khac"))
    ]
    assert list(targets(told)) == [
        "2024/07/518 kc [aaaaaaaa].xlsx",
        "2024/07/518 KC [bbbbbbbb].xlsx",
        "2024/07/518 khac.xlsx",
    ]


def test_a_long_name_fits_the_file_system() -> None:
    [name] = targets([feedback(file="ế" * 300 + ".xlsx")])
    assert len(name.rsplit("/", 1)[-1].encode()) < 255 - len(" [aaaaaaaa]")

import io

import pytest
import xlsxwriter

from orchestration.intake.untold.formulas import column_index, not_computed
from tests.intake.grids import FIRST, SECOND, kc01
from tests.intake.reading import read_one, rule_ids

ROWS = [["5", "0", "-5", "a", ""]]


def test_columns_are_counted_from_nought() -> None:
    assert [column_index(letters) for letters in ("A", "Z", "AA", "XFD")] == [0, 25, 26, 16383]


@pytest.mark.parametrize(
    "formula", ["SUM(A1:B1)", "=SUM($A$1)", "A1+B1", "SUM(A1,B1)", "sum(A1:B9)"]
)
def test_a_sum_of_something_is_not_nought(formula: str) -> None:
    assert not_computed({(3, 3): formula}, ROWS) == {(3, 3): formula}


@pytest.mark.parametrize(
    "formula", ["A1-A1", "SUM(A1:C1)", "SUM(B1:B1)", "A1*0", "IF(A1,0,1)", "B1+D1"]
)
def test_what_may_be_nought_proves_nothing(formula: str) -> None:
    assert not_computed({(3, 3): formula}, ROWS) == {}


def summed(result: int) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        for r, row in enumerate(kc01(FIRST, SECOND)):
            sheet.write_row(r, 0, ["" if value is None else value for value in row])
        sheet.write_formula("F5", "=E5+100", None, result)
        sheet.write(6, 2, "Tổng cộng")
        sheet.write_formula("E7", "=SUM(E5:E6)", None, result)
    return stream.getvalue()


def test_formulas_that_nobody_computed_are_no_zeros_and_are_told() -> None:
    submission = read_one(summed(0))
    assert rule_ids(submission) == ["KC-317"]
    assert submission.lines[0].fields["executed_to_date"] == "#CHƯA TÍNH"
    assert submission.lines[2].fields["executed_in_month"] == "#CHƯA TÍNH"


def test_computed_formulas_are_numbers() -> None:
    submission = read_one(summed(160))
    assert submission.problems == ()
    assert submission.lines[0].fields["executed_to_date"] == "160"

"""Lines above dashes: parted by them, or beside them. Other outlines are in rows_test.py."""

import pytest

from tests.intake.grids import SECOND, kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import Grid, Value, xlsx

PARENT: list[Value] = [1, "3.2", "Máy móc", None, 100.5, 130, None]
PARTS: Grid = [["-", "3.2", "Máy dệt", None, 60.5, 60], ["-", "3.2", "Máy may", None, 40, 70]]


@pytest.mark.parametrize("between", [[], [[None, None, "Trong đó:"]]])
def test_a_line_that_is_the_sum_of_the_dashes_below_is_not_counted_twice(between: Grid) -> None:
    submission = read_one(xlsx(kc01(PARENT, *between, *PARTS, SECOND)))
    kinds = [line.row_kind for line in submission.lines if line.row_kind != "section"]
    assert kinds == ["subtotal", "line", "line", "line"]
    assert submission.problems == ()


@pytest.mark.parametrize("amount", [100, "khoảng 100"])
def test_a_line_that_is_another_amount_than_its_dashes_is_counted_and_told(amount: Value) -> None:
    parent: list[Value] = [1, "3.2", "Máy móc", None, amount, 130, None]
    submission = read_one(xlsx(kc01(parent, *PARTS)))
    assert [line.row_kind for line in submission.lines] == ["line", "line", "line"]
    assert (rule_ids(submission), submission.problems[0].cell) == (["KC-316"], "A5")


def test_dashes_all_along_are_lines() -> None:
    submission = read_one(xlsx(kc01(*PARTS)))
    assert [line.row_kind for line in submission.lines] == ["line", "line"]
    assert submission.problems == ()

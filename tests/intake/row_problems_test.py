"""Lines that look like totals; parts of lines are in rows_test.py."""

import pytest

from tests.intake.grids import FIRST, SECOND, kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import Value, xlsx


def rules_of(*rows: list[Value]) -> list[str]:
    return rule_ids(read_one(xlsx(kc01(*rows))))


@pytest.mark.parametrize("name", ["Tổng kinh phí máy móc", "Cộng chương trình máy móc"])
def test_a_coded_line_that_is_called_a_total_is_told(name: str) -> None:
    total: list[Value] = [None, "3.2", name, None, 110.5, 210.5]
    submission = read_one(xlsx(kc01(total, FIRST)))
    assert [line.row_kind for line in submission.lines] == ["line", "line"]
    assert [(p.rule_id, p.cell) for p in submission.problems] == [("KC-316", "A5")]


@pytest.mark.parametrize(
    "name", ["Tổng kết chương trình", "Tổng công ty Dệt", "Cộng đồng doanh nghiệp"]
)
def test_activities_and_firms_are_no_totals(name: str) -> None:
    assert rules_of([None, "3.2", name, None, 5, 5], FIRST) == []


def test_a_line_with_a_number_is_a_line_whatever_it_is_called() -> None:
    assert rules_of([1, "3.2", "Tổng kinh phí máy móc", None, 5, 5], SECOND) == []


def test_where_no_line_has_a_number_none_is_missing() -> None:
    assert rules_of([None, "3.2", "Tổng kinh phí máy móc", None, 5, 5]) == []

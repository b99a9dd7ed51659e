"""Reports of cumulatives: the period since January in the title, and which column holds them."""

from datetime import date

import pytest

from orchestration.intake.year_to_date import find_year_to_date
from tests.intake.grids import FIRST, HEADER, TITLE, kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import Grid, Value, xlsx

JULY = date(2024, 7, 1)


def of_period(period: str, header: str, *, beside: str = "Kế hoạch năm") -> bytes:
    """A KC-01 with one executed column; the other amount's column is something else."""
    title: Grid = [TITLE[0], [period], TITLE[2]]
    columns: list[Value] = [*HEADER]
    columns[4], columns[5] = beside, header
    return xlsx(kc01(FIRST, title=title, header=columns))


@pytest.mark.parametrize(
    "said",
    [
        "7 tháng đầu năm 2024",
        "bảy tháng đầu năm 2024",
        "Từ đầu năm đến hết tháng 7 năm 2024",
        "Từ tháng 1 đến tháng 7 năm 2024",
        "Lũy kế đến hết tháng 7/2024",
        "Lũy kế từ đầu năm đến ngày 31/7/2024",
        "Từ ngày 01/01/2024 đến ngày 31/7/2024",
    ],
)
def test_a_period_since_january_ends_with_its_month(said: str) -> None:
    assert find_year_to_date([said]) == {JULY}


@pytest.mark.parametrize(
    "said",
    [
        "Từ tháng 3 đến tháng 7 năm 2024",
        "Từ ngày 01/03/2024 đến ngày 31/7/2024",
        "Lũy kế đến ngày 15/7/2024",
        "Quý III/2024",
        "6 tháng cuối năm 2024",
        "7 tháng đầu năm",
        "Tháng 7 năm 2024",
    ],
)
def test_another_period_is_none(said: str) -> None:
    assert find_year_to_date([said]) == set()


def test_the_year_may_stand_elsewhere_and_two_ends_are_two() -> None:
    assert find_year_to_date(["7 tháng đầu năm", "Năm 2024"]) == {JULY}
    assert len(find_year_to_date(["6 tháng đầu năm 2024", "7 tháng đầu năm 2024"])) == 2


@pytest.mark.parametrize("header", ["Lũy kế từ đầu năm", "Thực hiện 7 tháng đầu năm", "Thực hiện"])
def test_a_report_of_cumulatives_may_be_titled_by_the_months_so_far(header: str) -> None:
    submission = read_one(of_period("7 tháng đầu năm 2024", header))
    assert (submission.period, submission.problems) == (JULY, ())
    assert submission.lines[0].fields["executed_to_date"] == "210,5"
    assert "executed_in_month" not in submission.lines[0].fields


@pytest.mark.parametrize("period", ["Tháng 7 năm 2024", "Tháng 7 và 7 tháng đầu năm 2024"])
def test_executed_alone_under_the_title_of_a_month_is_refused(period: str) -> None:
    """Of the month, or since January? Nothing says so."""
    assert "KC-006" in rule_ids(read_one(of_period(period, "Thực hiện")))


def test_two_columns_that_may_be_the_cumulative_are_refused() -> None:
    content = of_period("7 tháng đầu năm 2024", "Thực hiện", beside="Giải ngân")
    assert "KC-006" in rule_ids(read_one(content))


@pytest.mark.parametrize(
    ("period", "header", "beside"),
    [
        ("7 tháng đầu năm 2024", "Lũy kế từ đầu năm", "Thực hiện trong tháng"),
        ("Quý III/2024", "Lũy kế từ đầu năm", "Kế hoạch năm"),
        ("Từ tháng 3 đến tháng 7 năm 2024", "Lũy kế từ đầu năm", "Kế hoạch năm"),
        ("Lũy kế đến ngày 15/7/2024", "Lũy kế từ đầu năm", "Kế hoạch năm"),
    ],
)
def test_what_is_no_month_stays_refused(period: str, header: str, beside: str) -> None:
    assert "KC-018" in rule_ids(read_one(of_period(period, header, beside=beside)))


def test_a_cumulative_of_another_month_than_the_title_is_refused() -> None:
    content = of_period("7 tháng đầu năm 2024", "Thực hiện 6 tháng đầu năm")
    assert "KC-004" in rule_ids(read_one(content))

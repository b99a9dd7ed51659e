"""Months and years in column headers."""

import pytest

from tests.intake.grids import FIRST, HEADER, kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import Value, xlsx


def with_headers(executed: str, to_date: str = "Lũy kế từ đầu năm") -> bytes:
    header: list[Value] = [*HEADER]
    header[4], header[5] = executed, to_date
    return xlsx(kc01(FIRST, header=header))


@pytest.mark.parametrize(
    "executed",
    [
        "Thực hiện trong tháng 7",
        "Thực hiện tháng 7/2024",
        "TH trong tháng 07 năm 2024",
        "Thực hiện trong tháng (5)",
    ],
)
def test_the_month_of_the_report_in_a_header_is_no_matter(executed: str) -> None:
    submission = read_one(with_headers(executed))
    assert submission.problems == ()
    assert submission.lines[0].fields["executed_in_month"] == "110,5"


@pytest.mark.parametrize(
    "to_date",
    [
        "Lũy kế từ đầu năm đến hết tháng 7/2024",
        "Lũy kế đến hết tháng 7",
        "Luỹ kế đến 31/7/2024",
        "Thực hiện 7 tháng đầu năm",
        "Thực hiện 7 tháng đầu năm 2024",
        "Thực hiện từ đầu năm đến ngày 31/7/2024",
        "7 tháng đầu năm",
    ],
)
def test_a_cumulative_up_to_the_month_of_the_report_is_read(to_date: str) -> None:
    submission = read_one(with_headers("Thực hiện trong tháng", to_date))
    assert submission.problems == ()
    assert submission.lines[0].fields["executed_to_date"] == "210,5"


@pytest.mark.parametrize(
    ("executed", "to_date"),
    [
        ("Thực hiện tháng 6", "Lũy kế"),
        ("Thực hiện tháng 7 năm 2023", "Lũy kế"),
        ("Thực hiện tháng 7", "Lũy kế năm 2023"),
        ("Thực hiện tháng 7", "Lũy kế từ đầu năm đến hết tháng 6/2024"),
        ("Thực hiện tháng 7", "Thực hiện 6 tháng đầu năm"),
        ("Thực hiện tháng 7", "Lũy kế đến 15/7/2024"),
    ],
)
def test_a_column_of_another_period_is_refused(executed: str, to_date: str) -> None:
    submission = read_one(with_headers(executed, to_date))
    assert rule_ids(submission) == ["KC-004"]
    assert "tháng 7/2024" in submission.problems[0].message_vi

from datetime import date

import pytest

from tests.intake.grids import HEADER, TITLE, kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import Grid, xlsx

UNIT, MONTH, MONEY = TITLE


def test_unit_month_and_money_unit_are_read_from_the_title() -> None:
    submission = read_one(xlsx(kc01()))
    assert (submission.unit_code, submission.period) == ("513", date(2024, 7, 1))
    assert (submission.money_unit, submission.revision) == ("trieu", 0)
    assert submission.problems == ()


@pytest.mark.parametrize(
    "stated",
    ["H. Thăng Bình", "Phòng KT&HT huyện Thăng Bình", "thang binh", "Huyện THĂNG BÌNH"],
)
def test_a_unit_is_recognised_however_it_is_spelt(stated: str) -> None:
    assert read_one(xlsx(kc01(title=[[stated], MONTH, MONEY]))).unit_code == "513"


@pytest.mark.parametrize(
    ("stated", "month"),
    [
        ("Tháng 7 năm 2024", 7),
        ("THÁNG 07/2024", 7),
        ("Kỳ báo cáo: T7/2024", 7),
        ("Báo cáo tháng 7/2024 (lũy kế từ tháng 1 đến tháng 7 năm 2024)", 7),
    ],
)
def test_a_month_is_recognised_however_it_is_written(stated: str, month: int) -> None:
    submission = read_one(xlsx(kc01(title=[UNIT, [stated], MONEY])))
    assert submission.period == date(2024, month, 1)


@pytest.mark.parametrize(
    "stated",
    [
        "7 tháng đầu năm 2024",
        "Từ tháng 1 đến tháng 7 năm 2024",
        "Từ đầu năm đến hết tháng 7 năm 2024",
        "Tháng 13 năm 2024",
        "Tháng 6 năm 2024, tháng 7 năm 2024",
        "Thăng Bình, ngày 3 tháng 8 năm 2024",
        "Năm 2024",
    ],
)
def test_a_span_two_months_or_a_day_of_signing_is_no_month(stated: str) -> None:
    submission = read_one(xlsx(kc01(title=[UNIT, [stated], MONEY])))
    assert submission.period is None
    assert rule_ids(submission) == ["KC-004"]


def test_two_units_are_refused_and_both_named() -> None:
    submission = read_one(xlsx(kc01(title=[UNIT, ["UBND huyện Quế Sơn"], MONTH, MONEY])))
    assert rule_ids(submission) == ["KC-003"]
    assert "509" in submission.problems[0].message_vi
    assert "513" in submission.problems[0].message_vi


def test_whom_a_report_is_addressed_to_does_not_report_it() -> None:
    title: Grid = [UNIT, ["Kính gửi: Trung tâm Khuyến công"], MONTH, MONEY]
    assert read_one(xlsx(kc01(title=title))).unit_code == "513"


@pytest.mark.parametrize("title", [[UNIT, MONTH], [UNIT, MONTH, ["Đơn vị tính: phần trăm"]]])
def test_a_money_unit_that_is_not_stated_is_never_guessed(title: Grid) -> None:
    submission = read_one(xlsx(kc01(title=title)))
    assert submission.money_unit is None
    assert rule_ids(submission) == ["KC-005"]


def test_two_money_units_are_refused() -> None:
    title = [*TITLE, ["(nghìn đồng)"]]
    assert rule_ids(read_one(xlsx(kc01(title=title)))) == ["KC-005"]


def test_money_units_in_all_headers_need_none_in_the_title() -> None:
    header = [*HEADER]
    header[4], header[5] = "Thực hiện trong tháng (đồng)", "Lũy kế (triệu đồng)"
    submission = read_one(xlsx(kc01(title=[UNIT, MONTH], header=header)))
    assert submission.problems == ()
    units = {column.field: column.money_unit for column in submission.columns}
    assert (units["executed_in_month"], units["executed_to_date"]) == ("dong", "trieu")


def test_a_header_that_states_two_money_units_is_refused() -> None:
    header = [*HEADER]
    header[4] = "Thực hiện trong tháng (đồng) (triệu đồng)"
    assert rule_ids(read_one(xlsx(kc01(header=header)))) == ["KC-005"]


def test_a_revision_is_read() -> None:
    title = [*TITLE, ["Lần điều chỉnh: 2"]]
    assert read_one(xlsx(kc01(title=title))).revision == 2


def test_everything_that_is_wrong_is_said_at_once() -> None:
    header = [text for text in HEADER if text != "Mã nội dung"]
    submission = read_one(xlsx(kc01([1, "a", "b", 5, 5, None], title=[], header=header)))
    assert rule_ids(submission) == ["KC-003", "KC-004", "KC-005", "KC-006"]

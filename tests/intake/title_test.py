from datetime import date

import pytest

from tests.intake.grids import HEADER, TITLE, kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import Grid, with_date, xlsx

UNIT, MONTH, MONEY = TITLE


def test_unit_month_and_money_unit_are_read_from_the_title() -> None:
    submission = read_one(xlsx(kc01()))
    assert (submission.unit_code, submission.period) == ("513", date(2024, 7, 1))
    assert (submission.money_unit, submission.revision) == ("trieu", 0)
    assert submission.problems == ()


@pytest.mark.parametrize(
    "title",
    [
        [UNIT, ["Kỳ báo cáo:", "2024-07-01"]],
        [UNIT, ["Tháng", 7, "Năm", 2024]],
        [["Đơn vị báo cáo:", "Thăng Bình"], ["Tháng 7 năm 2024"]],
        [UNIT, ["Báo cáo tháng 7/2024 và 7 tháng đầu năm 2024"]],
        [UNIT, ["Tháng 7 năm 2024"], ["(so với cùng kỳ năm 2023)"]],
        [["TRUNG TÂM KHUYẾN CÔNG"], ["Đơn vị báo cáo: Thăng Bình"], ["T7/2024"]],
    ],
)
def test_a_title_may_say_it_in_several_cells(title: Grid) -> None:
    submission = read_one(xlsx(kc01(title=[*title, ["ĐVT:", "Triệu đồng"]])))
    assert (submission.unit_code, submission.period) == ("513", date(2024, 7, 1))
    assert (submission.money_unit, submission.problems) == ("trieu", ())


def test_a_date_cell_beside_its_label_is_a_month() -> None:
    title: Grid = [UNIT, ["Tháng báo cáo", None], MONEY]
    content = with_date(xlsx(kc01(title=title)), row=1, column=1, day=date(2024, 7, 1))
    assert read_one(content).period == date(2024, 7, 1)


@pytest.mark.parametrize(
    "stated",
    [
        "7 tháng đầu năm 2024",
        "Từ tháng 1 đến tháng 7 năm 2024",
        "Từ đầu năm đến hết tháng 7 năm 2024",
        "Từ 01/01/2024 đến 31/7/2024",
        "Quý III năm 2024",
    ],
)
def test_a_cumulative_period_or_a_quarter_is_refused_as_no_month(stated: str) -> None:
    submission = read_one(xlsx(kc01(title=[UNIT, [stated], MONEY])))
    assert submission.period is None
    assert rule_ids(submission) == ["KC-018"]


@pytest.mark.parametrize(
    "stated",
    [
        "Tháng 13 năm 2024",
        "Tháng 6 năm 2024, tháng 7 năm 2024",
        "Thăng Bình, ngày 3 tháng 8 năm 2024",
        "Thăng Bình, ngày 03/8/2024",
        "Năm 2024",
        "",
    ],
)
def test_two_months_or_a_day_of_signing_is_no_month(stated: str) -> None:
    submission = read_one(xlsx(kc01(title=[UNIT, [stated], MONEY])))
    assert submission.period is None
    assert rule_ids(submission) == ["KC-004"]


@pytest.mark.parametrize("other", ["KINH PHÍ KHUYẾN CÔNG NĂM 2023", "Lũy kế 6 tháng đầu năm 2024"])
def test_a_month_and_another_year_or_cumulative_period_contradict_each_other(other: str) -> None:
    submission = read_one(xlsx(kc01(title=[UNIT, MONTH, [other], MONEY])))
    assert submission.period is None
    assert rule_ids(submission) == ["KC-004"]
    assert "7/2024" in submission.problems[0].message_vi


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


@pytest.mark.parametrize("column", [6, 7])
def test_a_money_unit_right_of_the_table_counts_as_the_titles(column: int) -> None:
    header = [*HEADER[:6], None, None]
    header[column] = "ĐVT: 1.000đ"
    assert read_one(xlsx(kc01(title=[UNIT, MONTH], header=header))).money_unit == "nghin"


def test_the_unit_of_another_column_is_not_the_tables() -> None:
    header = [*HEADER, "Vốn vay (nghìn đồng)"]
    assert rule_ids(read_one(xlsx(kc01(title=[UNIT, MONTH], header=header)))) == ["KC-005"]


def test_a_header_in_another_money_unit_than_the_title_counts_and_is_shown() -> None:
    header = [*HEADER]
    header[4] = "Thực hiện trong tháng (đồng)"
    submission = read_one(xlsx(kc01(header=header)))
    (problem,) = submission.problems
    assert (problem.rule_id, problem.cell, problem.field) == ("KC-320", "E4", "executed_in_month")
    assert (submission.columns[4].money_unit, submission.money_unit) == ("dong", "trieu")


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

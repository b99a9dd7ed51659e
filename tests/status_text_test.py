"""What to do next, for cases that the sample does not hold."""

from dataclasses import replace
from datetime import date, datetime

from orchestration.status.month import Cell, MonthStatus, OpenReport, Reason, UnitRow, Unplaced
from orchestration.status.text import LISTED, todo

CELL = Cell("KC-01", "on_time", "Đúng hạn", date(2024, 7, 5), datetime(2024, 7, 1), 1, None)
STATUS = MonthStatus(
    month=date(2024, 6, 1),
    as_of=date(2024, 8, 1),
    published_at=datetime(2024, 8, 1, 1),
    is_closed=False,
    forms=("KC-01",),
    units=(UnitRow("513", "Huyện Thăng Bình", (CELL,)),),
    quarantine=(),
    reasons=(),
    open_elsewhere=(),
    unplaced=(),
)


def test_nothing_to_do() -> None:
    assert todo(STATUS) == []


def test_what_came_after_closing_waits_for_the_month_to_be_opened() -> None:
    late = replace(CELL, status="after_closing", label="Sau khi khóa sổ")
    status = replace(STATUS, units=(UnitRow("513", "Huyện Thăng Bình", (late,)),))
    assert todo(status) == [
        "Có biểu gửi sau khi khóa sổ: muốn tính thì chạy khuyencong reopen 2024-06"
    ]


def test_files_that_nobody_can_place_are_named_with_their_rules() -> None:
    status = replace(STATUS, unplaced=(Unplaced("a.xlsx", "KC-003"),))
    assert todo(status) == ["a.xlsx: chưa rõ đơn vị hoặc kỳ báo cáo (KC-003)"]


def test_refused_before_rejected_each_file_once_and_where_the_marked_file_is() -> None:
    reasons = (
        Reason("513", "KC-01", "reject", "KC-104", "Số tiền âm", "b.xlsx"),
        Reason(None, "KC-01", "refuse", "KC-005", "Không ghi đơn vị tính", "a.xlsx"),
        Reason(None, "KC-02", "refuse", "KC-005", "Không ghi đơn vị tính", "a.xlsx"),
    )
    steps = todo(replace(STATUS, reasons=reasons))
    assert [step.split(":")[0] for step in steps[:2]] == ["chưa rõ đơn vị", "Huyện Thăng Bình"]
    assert "a.xlsx (KC-005 Không ghi đơn vị tính)" in steps[0]
    assert "feedback" in steps[2]
    assert len(steps) == 3


def test_a_long_list_of_other_months_says_how_many_more() -> None:
    elsewhere = tuple(
        OpenReport(date(2024, 5, 1), str(code), f"Huyện {code}", "KC-01")
        for code in range(LISTED + 3)
    )
    (step,) = todo(replace(STATUS, open_elsewhere=elsewhere))
    assert step.startswith("Tháng khác còn thiếu: 5/2024 Huyện 0 (KC-01); ")
    assert step.endswith("; và 3 đơn vị nữa")

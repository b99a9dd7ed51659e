import pytest

from tests.intake.grids import FIRST, SECOND, TOTAL, kc01
from tests.intake.reading import read_one
from tests.intake.workbooks import Grid, Value, xlsx

BLANK: list[Value] = [None]


def kinds(grid: Grid) -> list[str]:
    return [line.row_kind for line in read_one(xlsx(grid)).lines]


def test_lines_and_their_total_are_told_apart() -> None:
    assert kinds(kc01()) == ["line", "line", "subtotal"]


@pytest.mark.parametrize(
    "row",
    [
        [None, None, "Cộng nhóm I", None, 5, 5],
        ["Tổng số", None, None, None, 5, 5],
        [None, "Tổng cộng", None, None, 5, 5],
        [None, "3.2", "Cộng", None, 5, 5],
        [None, None, "Cộng trang 1", None, 5, 5],
        [None, None, "Cộng mang sang", None, 5, 5],
        ["IV", None, "Tổng cộng", None, 5, 5],
    ],
)
def test_a_row_that_sums_others_is_never_counted_as_a_line(row: list[Value]) -> None:
    assert kinds(kc01(FIRST, row)) == ["line", "subtotal"]


@pytest.mark.parametrize("name", ["Tổng kết chương trình", "Cộng đồng doanh nghiệp", "Tổng hợp"])
def test_an_activity_whose_name_begins_like_a_total_is_a_line(name: str) -> None:
    assert kinds(kc01([1, "6", name, None, 5, 5])) == ["line"]


def test_a_heading_with_the_sum_of_its_lines_is_a_subtotal() -> None:
    heading: list[Value] = ["I", None, "Hỗ trợ máy móc", None, 110.5, 210.5]
    assert kinds(kc01(heading, FIRST)) == ["subtotal", "line"]


def test_a_heading_with_money_and_no_lines_stays_a_line_to_be_judged() -> None:
    heading: list[Value] = ["II", None, "Hội chợ", None, 50, 50]
    assert kinds(kc01(FIRST, heading)) == ["line", "line"]


def test_a_heading_without_money_is_a_section() -> None:
    assert kinds(kc01(["I", None, "Hỗ trợ máy móc"], FIRST)) == ["section", "line"]


def test_nothing_to_report_is_said_and_is_no_line() -> None:
    assert kinds(kc01([None, None, "Không phát sinh"])) == ["nil"]


@pytest.mark.parametrize(
    "note",
    [
        ["Ghi chú: số liệu tạm tính"],
        [None, None, "Ghi chú:", "số liệu tạm tính"],
        [None, "Lưu ý:", "chưa có quyết toán"],
        [None, None, None, None, "Ghi chú: đã gồm tạm ứng"],
        ["(*)", None, "* Đã gồm tạm ứng"],
        [None, "Bằng chữ:", "Một trăm sáu mươi triệu đồng"],
    ],
)
def test_a_note_below_the_table_is_no_line(note: list[Value]) -> None:
    assert kinds(kc01(FIRST, TOTAL, note)) == ["line", "subtotal", "section"]


def test_a_line_whose_name_begins_like_a_note_keeps_its_money() -> None:
    assert kinds(kc01([None, None, "Số liệu hóa dữ liệu", None, 5, 5])) == ["line"]


@pytest.mark.parametrize(
    "signed",
    [
        [["Thăng Bình, ngày 5 tháng 8 năm 2024"], [None, "Người lập", None, None, "CHỦ TỊCH"]],
        [[None, "NGƯỜI LẬP BIỂU", None, None, "KT. TRƯỞNG PHÒNG"]],
        [[None, None, "Người tổng hợp", None, "Lãnh đạo phòng"]],
    ],
)
def test_signatures_end_the_table(signed: Grid) -> None:
    names: Grid = [BLANK, [None, "Nguyễn Văn A", None, None, "Trần Thị B"], ["0900 000 001"]]
    assert kinds(kc01(FIRST, SECOND, *signed, *names)) == ["line", "line"]


def test_a_line_below_the_signatures_is_not_lost() -> None:
    signed: Grid = [[None, "Người lập", None, None, "CHỦ TỊCH"], BLANK]
    assert kinds(kc01(FIRST, *signed, SECOND)) == ["line", "line"]


def test_a_numbered_row_is_of_the_table_whatever_it_names() -> None:
    assert kinds(kc01([1, None, "TM Dịch vụ Hòa Phát", "KC24-513-01"], FIRST)) == ["line", "line"]


def test_the_row_that_numbers_the_columns_is_passed_over() -> None:
    letters: list[Value] = ["A", "B", "C", "D", 1, "2=1+3", 3]
    assert kinds(kc01(letters, FIRST)) == ["line"]


def test_a_line_of_small_numbers_is_not_taken_for_column_numbers() -> None:
    assert kinds(kc01([1, 6, None, None, 40, 10, None], FIRST)) == ["line", "line"]

import pytest

from tests.intake.grids import FIRST, HEADER, SECOND, TOTAL, kc01
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
        [None, None, "TỔNG CỘNG (I+II)", None, 5, 5],
        [None, None, "Tổng cộng:", None, 5, 5],
        ["Cộng A", None, None, None, 5, 5],
        [None, None, "Mang sang trang sau", None, 5, 5],
        [None, None, "Số mang sang", None, 5, 5],
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


@pytest.mark.parametrize("number", ["I/", "II.", "(III)", "A -", "IV:"])
def test_a_numbered_heading_with_the_sum_of_its_lines_is_a_subtotal(number: str) -> None:
    heading: list[Value] = [number, None, "Hỗ trợ máy móc", None, 110.5, 210.5]
    assert kinds(kc01(heading, FIRST)) == ["subtotal", "line"]


@pytest.mark.parametrize(
    ("parent", "children"),
    [
        ("1", ["1.1", "1.2"]),
        (1, [1.1, 1.2]),
        ("2.", ["2.1.", "2.2."]),
        (1, ["a)", "b)"]),
        ("3)", ["a", "b"]),
    ],
)
def test_a_line_that_sums_the_lines_below_it_is_not_counted_twice(
    parent: Value, children: list[Value]
) -> None:
    above: list[Value] = [parent, "3.2", "Máy móc", None, 160.5, 260.5]
    below: Grid = [[number, "3.2", f"Máy {number}", None, 80, 130] for number in children]
    assert kinds(kc01(above, *below)) == ["subtotal", "line", "line"]


def test_headings_with_codes_and_sums_above_each_other_are_not_counted() -> None:
    rows: Grid = [[number, "3.2", f"Máy {number}", None, 80, 130] for number in ("A", "I", 1, 2)]
    assert kinds(kc01(*rows)) == ["subtotal", "subtotal", "line", "line"]


def test_lines_with_roman_numbers_all_along_are_lines() -> None:
    rows: Grid = [[number, "3.2", f"Máy {number}", None, 5, 5] for number in ("I", "II", "III")]
    assert kinds(kc01(*rows)) == ["line"] * 3


def test_lines_in_a_row_sum_nothing() -> None:
    rows: Grid = [[number, "3.2", f"Máy {number}", None, 5, 5] for number in ("1", "10", "11", "2")]
    assert kinds(kc01(*rows)) == ["line"] * 4


def test_a_part_without_a_code_takes_nothing_from_the_line_above() -> None:
    part: list[Value] = ["1.1", None, "đợt một", None, 5, 5]
    assert kinds(kc01(FIRST, part)) == ["line", "line"]


@pytest.mark.parametrize("code", [None, "3.2"])
def test_what_is_of_the_line_above_is_not_counted_again_and_is_told(code: Value) -> None:
    part: list[Value] = [None, code, "Trong đó: tạm ứng", None, 50, 50]
    submission = read_one(xlsx(kc01(FIRST, part)))
    assert [line.row_kind for line in submission.lines] == ["line", "section"]
    (problem,) = submission.problems
    assert (problem.rule_id, problem.cell) == ("KC-319", "A6")


@pytest.mark.parametrize("amount", [0, "0", "-", None, "0,0"])
def test_nothing_to_report_may_have_zeros_beside_it(amount: Value) -> None:
    assert kinds(kc01([None, None, "Không phát sinh", None, amount, amount])) == ["nil"]


def test_nothing_to_report_beside_an_amount_is_a_line_to_be_judged() -> None:
    assert kinds(kc01([None, None, "Không phát sinh", None, 5, 5])) == ["line"]


def test_an_uncoded_amount_below_the_signatures_is_not_lost() -> None:
    signed: Grid = [[None, "Người lập", None, None, "CHỦ TỊCH"], BLANK]
    assert kinds(kc01(FIRST, *signed, [3, None, "Máy may", None, 70])) == ["line", "line"]
    assert kinds(kc01(FIRST, *signed, [None, None, "Liên hệ:", None, "0900 000 001"])) == ["line"]


def test_names_below_the_total_are_no_lines_whatever_the_ranks_are_called() -> None:
    ranks: Grid = [[None, "Cán bộ theo dõi", None, None, "Trưởng ban"], BLANK]
    names: Grid = [[None, "Nguyễn Văn A", None, None, "Trần Thị B"]]
    assert kinds(kc01(FIRST, TOTAL, *ranks, *names)) == ["line", "subtotal", "section", "section"]


def test_a_total_above_the_lines_ends_no_table() -> None:
    top: list[Value] = [None, None, "Tổng số", None, 160.5, 260.5]
    grid = kc01(top, FIRST, HEADER, SECOND)
    assert read_one(xlsx(grid)).problems == ()
    assert kinds(grid) == ["subtotal", "line", "line"]


def test_a_heading_in_the_column_of_the_codes_is_no_line() -> None:
    assert kinds(kc01(["I", "HỖ TRỢ MÁY MÓC"], FIRST)) == ["section", "line"]


@pytest.mark.parametrize(
    "marks",
    [
        [["a", "b", "c", "d", 1, 2, 3]],
        [["(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(5)+(4)", "(7)"]],
        [["A", "B", "C", "D", "E", "F", "G"], [1, 2, 3, 4, 5, 6, 7]],
    ],
)
def test_rows_that_letter_or_number_the_columns_are_passed_over(marks: Grid) -> None:
    assert kinds(kc01(*marks, FIRST)) == ["line"]

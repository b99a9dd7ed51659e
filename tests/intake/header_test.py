import io

import pytest
import xlsxwriter

from tests.intake.grids import FIRST, HEADER, SECOND, TITLE, TOTAL, kc01
from tests.intake.reading import read, read_one, rule_ids
from tests.intake.workbooks import FORMATS, Grid, Value, xlsx


@pytest.mark.parametrize("path", FORMATS)
def test_a_two_row_header_is_read_column_by_column(path: str) -> None:
    upper: list[Value] = [
        "STT",
        "Mã nội dung",
        "Tên đề án",
        "Mã đề án",
        "Thực hiện",
        None,
        "Ghi chú",
    ]
    lower: list[Value] = [None, None, None, None, "Trong tháng", "Lũy kế từ đầu năm", None]
    submission = read_one(FORMATS[path](kc01(lower, FIRST, SECOND, header=upper)), path)
    letters = {column.field: column.letter for column in submission.columns}
    assert (letters["executed_in_month"], letters["executed_to_date"]) == ("E", "F")
    assert submission.line_count == 2


def test_columns_that_the_form_does_not_know_are_kept() -> None:
    header = [*HEADER, "Chủ đầu tư", None, "Ghi chú khác", "Ghi chú khác"]
    row = [*FIRST, "Hợp tác xã", "riêng", "một", "hai"]
    (line,) = read_one(xlsx(kc01(row, header=header))).lines
    assert line.extra == {
        "Chủ đầu tư": "Hợp tác xã",
        "I": "riêng",
        "Ghi chú khác (J)": "một",
        "Ghi chú khác (K)": "hai",
    }


def test_a_missing_required_column_is_named() -> None:
    header = [*HEADER]
    header[1] = "Cột lạ"
    submission = read_one(xlsx(kc01(header=header)))
    assert rule_ids(submission) == ["KC-006", "KC-312"]
    assert "'Mã nội dung'" in submission.problems[0].message_vi


def test_of_two_columns_of_which_one_will_do_both_are_named() -> None:
    header = [*HEADER]
    header[4:6] = ["Cột lạ", "Cột khác"]
    submission = read_one(xlsx(kc01(header=header)))
    assert rule_ids(submission) == ["KC-006", "KC-312", "KC-312"]
    assert "'Thực hiện trong tháng' hoặc 'Lũy kế từ đầu năm'" in submission.problems[0].message_vi


@pytest.mark.parametrize("left_out", [4, 5])
def test_one_of_the_two_will_do(left_out: int) -> None:
    grid = [
        [cell for c, cell in enumerate(row) if c != left_out] for row in [HEADER, FIRST, SECOND]
    ]
    submission = read_one(xlsx([*TITLE, *grid]))
    assert submission.problems == ()
    assert {"executed_in_month", "executed_to_date"} - {c.field for c in submission.columns} == {
        ("executed_in_month", "executed_to_date")[left_out - 4]
    }


@pytest.mark.parametrize(
    ("header", "rule_ids_expected"),
    [
        ("Thực hiện trong kỳ", ["KC-006", "KC-312"]),
        ("Giá trị thực hiện tháng", ["KC-006", "KC-312"]),
        ("Tỷ lệ thực hiện", []),
        ("Ước cả năm", ["KC-312"]),
    ],
)
def test_beside_what_may_be_the_month_a_cumulative_alone_will_not_do(
    header: str, rule_ids_expected: list[str]
) -> None:
    columns = [*HEADER]
    columns[4] = header
    assert rule_ids(read_one(xlsx(kc01(header=columns)))) == rule_ids_expected


def test_two_columns_that_read_as_one_amount_are_refused_and_both_named() -> None:
    header = [*HEADER]
    header[5] = "TH trong tháng"
    submission = read_one(xlsx(kc01(header=header)))
    (problem,) = submission.problems
    assert (problem.rule_id, problem.field, problem.cell) == ("KC-006", "executed_in_month", "F4")
    assert "E4" in problem.message_vi
    assert "F4" in problem.message_vi


def test_two_columns_of_notes_do_no_harm_and_lose_nothing() -> None:
    header = [*HEADER, "Chú thích"]
    submission = read_one(xlsx(kc01([*FIRST[:6], "một", "hai"], header=header)))
    assert submission.problems == ()
    assert submission.lines[0].fields["note"] == "một"
    assert submission.lines[0].extra == {"Chú thích": "hai"}


def test_amounts_of_a_counterpart_never_pass_for_what_was_executed() -> None:
    upper: list[Value] = ["STT", "Mã nội dung", "Tên đề án", "Đối ứng", None, "Thực hiện", None]
    lower: list[Value] = [None, None, None, "Trong tháng", "Lũy kế", "Trong tháng", "Lũy kế"]
    row: list[Value] = [1, "3.2", "a", 5, 6, 7, 8]
    assert "KC-006" in rule_ids(read_one(xlsx(kc01(lower, row, header=upper))))


def test_a_sheet_without_a_form_beside_one_with_is_nobodys_mistake() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet("Hướng dẫn").write(0, 0, "Đọc kỹ")
        sheet = book.add_worksheet("Biểu 1")
        for r, row in enumerate(kc01()):
            sheet.write_row(r, 0, ["" if value is None else value for value in row])
    (submission,) = read(stream.getvalue())
    assert (submission.sheet, submission.form) == ("Biểu 1", "KC-01")


@pytest.mark.parametrize("grid", [[["chỉ là văn bản"]], [[1, 2, 3], [4, 5, 6]], [[None]]])
def test_a_file_without_any_form_is_refused(grid: Grid) -> None:
    assert rule_ids(read_one(xlsx(grid))) == ["KC-002"]


def test_a_plan_is_told_from_a_report_of_the_month() -> None:
    title: Grid = [["UBND huyện Thăng Bình"], ["Kế hoạch năm 2024"], TITLE[2]]
    header: list[Value] = ["STT", "Mã nội dung", "Nội dung", "Kế hoạch", "Ghi chú"]
    submission = read_one(xlsx(kc01([1, "3.2", "Máy móc", 300, None], title=title, header=header)))
    assert (submission.form, submission.line_count, submission.problems) == ("KC-03", 1, ())


def test_the_total_is_no_header() -> None:
    assert read_one(xlsx(kc01(FIRST, TOTAL))).problems == ()


def test_a_header_of_three_rows_is_read_column_by_column() -> None:
    rows: Grid = [
        ["STT", "Mã nội dung", "Tên đề án", "Kinh phí (triệu đồng)", None, None, "Ghi chú"],
        [None, None, None, "Kế hoạch năm", "Thực hiện", None, None],
        [None, None, None, None, "Trong tháng", "Lũy kế từ đầu năm", None],
    ]
    line: list[Value] = [1, "3.2", "Máy dệt", 300, 110.5, 210.5, None]
    submission = read_one(xlsx([*TITLE[:2], *rows, line]))
    letters = {column.field: column.letter for column in submission.columns}
    money = {column.money_unit for column in submission.columns if column.letter in "DEF"}
    assert (letters["planned"], letters["executed_in_month"]) == ("D", "E")
    assert letters["executed_to_date"] == "F"
    assert money == {"trieu"}
    assert (submission.line_count, submission.problems) == (1, ())


def test_a_title_across_the_table_inside_the_header_is_no_matter() -> None:
    group: list[Value] = ["TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG"]
    submission = read_one(xlsx([*TITLE, group, *kc01(title=[])]))
    assert (submission.line_count, submission.problems) == (2, ())


SPLIT: list[Value] = ["STT", "Mã nội dung", "Tên đề án", "Thực hiện trong tháng", None, None]


@pytest.mark.parametrize(
    ("sources", "amounts"),
    [(["NSTW", "NSĐP", "Tổng số"], [4, 6, 10]), (["Tổng số", "NSTW", "NSĐP"], [10, 4, 6])],
)
def test_of_an_amount_split_by_source_the_total_is_read(
    sources: list[Value], amounts: list[Value]
) -> None:
    below: list[Value] = [None, None, None, *sources]
    submission = read_one(xlsx([*TITLE, SPLIT, below, [1, "3.2", "Máy dệt", *amounts]]))
    assert [line.fields["executed_in_month"] for line in submission.lines] == ["10"]
    assert rule_ids(submission) == ["KC-312", "KC-312"]


def test_an_amount_split_without_a_total_is_refused() -> None:
    below: list[Value] = [None, None, None, "NSTW", "NSĐP", "Khác"]
    submission = read_one(xlsx([*TITLE, SPLIT, below, [1, "3.2", "Máy dệt", 4, 6, 1]]))
    assert "KC-006" in rule_ids(submission)


def test_money_units_in_a_row_of_their_own_are_of_the_columns_above() -> None:
    units: list[Value] = [None, None, None, None, "triệu đồng", "nghìn đồng", None]
    submission = read_one(xlsx([*TITLE[:2], HEADER, units, FIRST]))
    assert {c.field: c.money_unit for c in submission.columns if c.money_unit} == {
        "executed_in_month": "trieu",
        "executed_to_date": "nghin",
    }
    assert (submission.line_count, submission.problems) == (1, ())


def test_an_unknown_column_of_numbers_is_told() -> None:
    submission = read_one(xlsx(kc01([*FIRST, 35], header=[*HEADER, "Vốn khác"])))
    (problem,) = submission.problems
    assert (problem.rule_id, problem.cell, problem.value) == ("KC-312", "H4", "Vốn khác")


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Chủ đầu tư", "Hợp tác xã"),
        ("Tỷ lệ %", 39.5),
        ("Ngày", "31/7/2024"),
        ("Số máy", "0905 000 001"),
    ],
)
def test_an_unknown_column_without_amounts_is_nobodys_concern(header: str, value: Value) -> None:
    assert read_one(xlsx(kc01([*FIRST, value], header=[*HEADER, header]))).problems == ()


@pytest.mark.parametrize("path", FORMATS)
def test_emptiness_above_and_beside_the_table_is_no_matter(path: str) -> None:
    grid: Grid = [*[[None]] * 200, *[[None, None, None, *row] for row in kc01()]]
    submission = read_one(FORMATS[path](grid), path)
    assert (submission.columns[0].letter, submission.line_count) == ("D", 2)

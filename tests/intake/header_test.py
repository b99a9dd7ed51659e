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
    header[4] = "Cột lạ"
    submission = read_one(xlsx(kc01(header=header)))
    assert rule_ids(submission) == ["KC-006", "KC-312"]
    assert "Thực hiện trong tháng" in submission.problems[0].message_vi


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

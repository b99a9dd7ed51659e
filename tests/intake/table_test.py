"""Tables as a whole: pages, second tables, merged cells, rows that don't fit."""

import io

import pytest
import xlsxwriter

from tests.intake.grids import FIRST, HEADER, SECOND, TITLE, TOTAL, kc01
from tests.intake.reading import read, read_one, rule_ids
from tests.intake.workbooks import Grid, Value, delimited, xlsx

BLANK: list[Value] = [None]


def test_the_header_repeated_on_a_new_page_is_passed_over() -> None:
    submission = read_one(xlsx(kc01(FIRST, HEADER, SECOND, TOTAL)))
    assert [line.source_row for line in submission.lines] == [5, 7, 8]
    assert submission.problems == ()


@pytest.mark.parametrize(
    "between", [[["Đơn vị tính: triệu đồng"]], [TITLE[0], TITLE[2]], [["Trang 2"]], [BLANK, BLANK]]
)
def test_a_page_may_repeat_the_title_too(between: Grid) -> None:
    submission = read_one(xlsx(kc01(FIRST, *between, HEADER, SECOND, TOTAL)))
    assert (submission.line_count, submission.problems) == (2, ())


@pytest.mark.parametrize("between", [[["UBND huyện Núi Thành"]], [["Đơn vị tính: đồng"]]])
def test_a_table_under_another_title_is_no_page_of_the_first(between: Grid) -> None:
    submission = read_one(xlsx(kc01(FIRST, *between, HEADER, SECOND)))
    assert (submission.line_count, rule_ids(submission)) == (1, ["KC-006"])


def test_a_line_whose_texts_are_headers_is_a_line() -> None:
    line: list[Value] = [1, "3.2", "Kế hoạch", "Ghi chú", 5, 5, "STT"]
    submission = read_one(xlsx(kc01(line)))
    assert (submission.line_count, submission.problems) == (1, ())


@pytest.mark.parametrize(
    "between", [[TOTAL, BLANK], [["Tháng 8 năm 2024"]], [[None, "Người lập", None, "Giám đốc"]]]
)
def test_a_second_table_on_the_sheet_is_refused_not_added(between: Grid) -> None:
    submission = read_one(xlsx(kc01(FIRST, *between, HEADER, SECOND)))
    assert submission.line_count == 1
    assert rule_ids(submission) == ["KC-006"]


OTHER: list[Value] = ["STT", "Tên cơ sở CNNT", "Mã nội dung", "Kinh phí hỗ trợ"]
OF_OTHER: list[Value] = [1, "Cơ sở A", "3.2", 5]


def test_a_second_table_of_another_form_is_read_under_the_same_title() -> None:
    first, second = read(xlsx(kc01(FIRST, BLANK, ["II", "CƠ SỞ THỤ HƯỞNG"], OTHER, OF_OTHER)))
    assert [(s.form, s.line_count, s.problems) for s in (first, second)] == [
        ("KC-01", 1, ()),
        ("KC-02", 1, ()),
    ]
    assert second.lines[0].source_row == 9
    assert (second.unit_code, second.period) == (first.unit_code, first.period)
    assert second.money_unit == "trieu"
    assert first.submission_id != second.submission_id


def test_a_second_table_with_a_title_of_its_own_is_read_by_that() -> None:
    title: Grid = [["UBND huyện Thăng Bình"], ["Tháng 7/2024"], ["Đơn vị tính: nghìn đồng"]]
    first, second = read(xlsx(kc01(FIRST, TOTAL, BLANK, *title, OTHER, OF_OTHER)))
    assert (first.money_unit, second.money_unit) == ("trieu", "nghin")
    assert (first.problems, second.problems) == ((), ())
    assert first.line_count == second.line_count == 1


def test_a_wider_table_below_does_not_swallow_the_one_above() -> None:
    wide: list[Value] = [*OTHER, "Mã số thuế", "Loại hình", "Ngành nghề", "Vốn đối ứng", "Ghi chú"]
    forms = [s.form for s in read(xlsx(kc01(FIRST, wide, OF_OTHER)))]
    assert forms == ["KC-01", "KC-02"]


def test_the_same_form_twice_is_refused_though_another_form_stands_between() -> None:
    first, second = read(xlsx(kc01(FIRST, OTHER, OF_OTHER, HEADER, SECOND)))
    assert (first.form, rule_ids(first)) == ("KC-01", ["KC-006"])
    assert "dòng 8" in first.problems[0].message_vi
    assert (second.form, second.problems) == ("KC-02", ())


def test_tables_side_by_side_are_refused_as_such() -> None:
    (submission,) = read(xlsx(kc01([*FIRST, None, *OF_OTHER], header=[*HEADER, None, *OTHER])))
    assert rule_ids(submission)[0] == "KC-006"
    assert "cạnh nhau" in submission.problems[0].message_vi
    assert "I4" in submission.problems[0].message_vi


def test_a_summary_above_the_table_is_told_and_not_read() -> None:
    summary: Grid = [["STT", "Nội dung", "Kế hoạch năm"], [1, "Máy móc", 5000], BLANK]
    submission = read_one(xlsx([*TITLE, *summary, *kc01(title=[])]))
    assert (submission.form, submission.line_count) == ("KC-01", 2)
    assert rule_ids(submission) == ["KC-318"]
    assert submission.problems[0].cell == "A4"


def test_a_table_below_that_is_of_no_form_is_refused_not_read_into_other_columns() -> None:
    summary: Grid = [["STT", "Nội dung", None, "Ghi chú", "Kế hoạch năm"], [1, "Máy", None, "x", 5]]
    submission = read_one(xlsx(kc01(FIRST, BLANK, *summary)))
    assert (submission.line_count, rule_ids(submission)) == (1, ["KC-006"])


def test_an_amount_merged_over_lines_is_counted_once_and_their_code_for_each() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        for r, row in enumerate(kc01(FIRST, [2, None, "Máy may", None, None, None])):
            sheet.write_row(r, 0, ["" if value is None else value for value in row])
        sheet.merge_range("B5:B6", "3.2")
        sheet.merge_range("E5:E6", 110.5)
    first, second = read_one(stream.getvalue()).lines
    assert (first.fields["content_code"], first.fields["executed_in_month"]) == ("3.2", "110,5")
    assert second.fields == {"line_no": "2", "content_code": "3.2", "project_name": "Máy may"}


def test_a_decimal_comma_taken_for_a_separator_is_refused() -> None:
    rows = ["STT,Mã nội dung,Tên đề án,Thực hiện trong tháng", "1,3.2,Máy dệt,110,5"]
    title = [str(row[0]) for row in TITLE]
    submission = read_one("\n".join([*title, *rows]).encode(), "a.csv")
    assert rule_ids(submission) == ["KC-001"]
    assert "Dòng 5" in submission.problems[0].message_vi


def test_a_remark_beside_the_table_makes_no_row() -> None:
    grid = kc01(FIRST, [*BLANK * 9, "nhớ hỏi lại"])
    assert [line.row_kind for line in read_one(xlsx(grid)).lines] == ["line"]
    assert read_one(delimited(grid), "a.csv").problems == ()

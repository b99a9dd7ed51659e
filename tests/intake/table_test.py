"""Tables as a whole: pages, second tables, merged cells, rows that don't fit."""

import io

import pytest
import xlsxwriter

from tests.intake.grids import FIRST, HEADER, SECOND, TITLE, TOTAL, kc01
from tests.intake.reading import read_one, rule_ids
from tests.intake.workbooks import Grid, Value, delimited, xlsx

BLANK: list[Value] = [None]


def test_the_header_repeated_on_a_new_page_is_passed_over() -> None:
    submission = read_one(xlsx(kc01(FIRST, HEADER, SECOND, TOTAL)))
    assert [line.source_row for line in submission.lines] == [5, 7, 8]
    assert submission.problems == ()


@pytest.mark.parametrize(
    "between", [[TOTAL, BLANK], [["Tháng 8 năm 2024"]], [[None, "Người lập", None, "Giám đốc"]]]
)
def test_a_second_table_on_the_sheet_is_refused_not_added(between: Grid) -> None:
    submission = read_one(xlsx(kc01(FIRST, *between, HEADER, SECOND)))
    assert submission.line_count == 1
    assert rule_ids(submission) == ["KC-006"]


def test_a_second_table_of_another_form_is_refused_not_lost() -> None:
    other: list[Value] = ["STT", "Tên cơ sở CNNT", "Mã nội dung", "Kinh phí hỗ trợ"]
    submission = read_one(xlsx(kc01(FIRST, BLANK, other, [1, "Cơ sở A", "3.2", 5])))
    assert rule_ids(submission) == ["KC-006"]
    assert "dòng 7" in submission.problems[0].message_vi


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

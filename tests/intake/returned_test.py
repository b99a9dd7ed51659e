"""A workbook that comes back with our verdict in it reads as it did without."""

import io

import xlsxwriter

from orchestration.intake.returned import HEADLINE, TITLE
from orchestration.intake.sheets import read_sheets
from tests.intake.workbooks import Grid

# "Đơn vị tính: triệu đồng", "Hỗ trợ máy dệt" typed with a font of the encoding TCVN3.
TYPED: Grid = [["§¬n vÞ tÝnh: triÖu ®ång"], ["Hç trî m¸y dÖt"]]


def _workbook(sheets: dict[str, Grid]) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        for name, grid in sheets.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(grid):
                sheet.write_row(r, 0, row)
    return content.getvalue()


def test_our_sheet_is_no_evidence_and_no_part_of_what_is_submitted() -> None:
    ours: Grid = [[HEADLINE], ["Tệp được nhận, trừ một dòng. Đề nghị sửa theo bảng dưới đây."]]
    before = read_sheets("a.xlsx", _workbook({"KC-01": TYPED}))
    after = read_sheets("a.xlsx", _workbook({TITLE: ours, "KC-01": TYPED}))
    assert after == before
    assert before[0].rows == [["Đơn vị tính: triệu đồng"], ["Hỗ trợ máy dệt"]]


def test_a_sheet_of_the_same_name_that_is_not_ours_is_read() -> None:
    [sheet] = read_sheets("a.xlsx", _workbook({TITLE: [["Tháng 7 năm 2024"]]}))
    assert sheet.rows == [["Tháng 7 năm 2024"]]

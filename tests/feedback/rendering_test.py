"""A rendering is what intake reads: same sheets, same cells, numbers as numbers, texts as texts."""

import io
from datetime import date, datetime

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook

from orchestration.feedback.rendering import render
from orchestration.intake.sheets import Sheet, read_sheets
from tests.intake.workbooks import FORMATS, Grid

GRID: Grid = [
    ["UBND HUYỆN PHÚ NINH", None, None],
    [],
    ["STT", "Nội dung", "Thực hiện trong tháng"],
    [1, "Đề án máy cưa", 2110.5],
    [2, "=1+1", 0.1],
    [3, "+84 905 000 000", "1.234.567,5"],
    [4, "-", "(150)"],
    [5, "@SUM(A1)", 123456789012],
]


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def filled(sheet: Sheet) -> list[list[str]]:
    """Rows without the emptiness right of and below what is written."""
    rows = [list(row) for row in sheet.rows]
    for row in rows:
        while row and not row[-1]:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


@pytest.mark.parametrize("path", FORMATS)
def test_intake_reads_the_rendering_as_it_reads_the_file(path: str) -> None:
    content = FORMATS[path](GRID)
    sheets = read_sheets(path, content)
    book, rendered = render(content, sheets)
    again = read_sheets("b.xlsx", saved(book))
    assert [filled(s) for s in again] == [filled(s) for s in sheets]
    assert [rendered[s.name].title for s in sheets] == [s.name for s in again]


@pytest.mark.parametrize("path", FORMATS)
def test_a_text_never_becomes_a_formula(path: str) -> None:
    content = FORMATS[path](GRID)
    book, _ = render(content, read_sheets(path, content))
    [sheet] = load_workbook(io.BytesIO(saved(book))).worksheets
    assert [cell.data_type for row in sheet for cell in row].count("f") == 0
    for address in ("B5", "B6", "B7", "B8"):
        assert sheet[address].data_type == "s"
        assert sheet[address].quotePrefix


def test_a_number_stays_a_number_and_a_date_a_date() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as source:
        sheet = source.add_worksheet("KC")
        sheet.write_number(0, 0, 2110.5)
        sheet.write_datetime(
            1, 0, datetime(2024, 7, 31), source.add_format({"num_format": "dd/mm/yyyy"})
        )
        sheet.write_boolean(2, 0, True)
    sheets = read_sheets("a.xlsx", stream.getvalue())
    book, _ = render(stream.getvalue(), sheets)
    assert [row[0].value for row in book["KC"]] == [2110.5, date(2024, 7, 31), True]
    assert read_sheets("b.xlsx", saved(book))[0].rows == sheets[0].rows


def test_a_sheet_may_be_called_anything() -> None:
    names = ["Báo cáo: quý 1/2 [sửa]", "x" * 40, "x" * 50, "'", "KC"]
    book, rendered = render(b"", [Sheet(name, [["a"]]) for name in names])
    assert len({title.casefold() for title in book.sheetnames}) == len(names)
    assert max(map(len, book.sheetnames)) <= 31
    assert rendered["Báo cáo: quý 1/2 [sửa]"].title == "Báo cáo_ quý 1_2 _sửa_"
    assert len(read_sheets("b.xlsx", saved(book))) == len(names)


def test_a_hidden_sheet_stays_hidden() -> None:
    sheets = [Sheet("KC-01", [["a"]]), Sheet("cũ", [["a"]], is_hidden=True)]
    book, _ = render(b"", sheets)
    assert [s.sheet_state for s in book.worksheets] == ["visible", "hidden"]


def test_cells_stay_merged_unless_a_text_would_be_lost() -> None:
    sheet = Sheet("KC", [["a", "", ""], ["b", "c", ""]], ((0, 0, 0, 2), (1, 0, 1, 1)))
    book, _ = render(b"", [sheet])
    assert [str(r) for r in book["KC"].merged_cells.ranges] == ["A1:C1"]
    assert book["KC"]["B2"].value == "c"


def test_a_control_character_is_left_out() -> None:
    book, _ = render(b"", [Sheet("KC", [["a\x07b"]])])
    assert book["KC"]["A1"].value == "ab"

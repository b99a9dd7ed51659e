"""What is hidden, in every format that says so; numbers that are shown otherwise."""

import io
import struct

import pytest
import xlsxwriter
import xlwt
from odf import number, style
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P

from orchestration.intake.hidden import spans
from orchestration.intake.submission import Submission
from tests.intake.binary import number_cell, number_styles, record, sheet_records, text_cell, xlsb
from tests.intake.grids import FIRST, SECOND, TOTAL, kc01
from tests.intake.reading import read, read_one, rule_ids
from tests.intake.workbooks import Grid, Value, changed, ods_bytes

GRID = kc01(FIRST, SECOND)
# 0-based: the second line, and the column of the month's amounts.
HIDDEN_ROW, HIDDEN_COLUMN = 5, 4


def xlsx_with(
    *sheets: tuple[str, Grid], number_format: str = ""
) -> tuple[xlsxwriter.Workbook, io.BytesIO]:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream)
    shown = book.add_format({"num_format": number_format}) if number_format else None
    for name, grid in sheets:
        sheet = book.add_worksheet(name)
        for r, row in enumerate(grid):
            for c, value in enumerate(row):
                if value is not None:
                    sheet.write(r, c, value, shown)
    return book, stream


def hidden_xlsx() -> bytes:
    book, stream = xlsx_with(("KC", GRID))
    sheet = book.get_worksheet_by_name("KC")
    sheet.set_row(HIDDEN_ROW, None, None, {"hidden": True})
    sheet.set_column(HIDDEN_COLUMN, HIDDEN_COLUMN, None, None, {"hidden": True})
    book.close()
    return stream.getvalue()


def filtered_xlsx() -> bytes:
    book, stream = xlsx_with(("KC", GRID))
    sheet = book.get_worksheet_by_name("KC")
    sheet.autofilter(3, 0, 5, 6)
    sheet.filter_column(1, "x == 3.2")
    sheet.set_row(HIDDEN_ROW, options={"hidden": True})
    sheet.set_column(HIDDEN_COLUMN, HIDDEN_COLUMN, 0)
    book.close()
    return stream.getvalue()


def hidden_xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("KC")
    for r, row in enumerate(GRID):
        for c, value in enumerate(row):
            if value is not None:
                sheet.write(r, c, value)
    sheet.row(HIDDEN_ROW).hidden = True
    sheet.col(HIDDEN_COLUMN).hidden = True
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def hidden_ods(visibility: str = "collapse", cell_style: str | None = None) -> bytes:
    document = OpenDocumentSpreadsheet()
    thousands = number.NumberStyle(name="N1")
    thousands.addElement(number.Number(minintegerdigits="1", displayfactor="1000"))
    document.automaticstyles.addElement(thousands)
    document.automaticstyles.addElement(
        style.Style(name="ce1", family="table-cell", datastylename="N1")
    )
    table = Table(name="KC")
    seen = {"defaultcellstylename": cell_style} if cell_style else {}
    table.addElement(TableColumn(numbercolumnsrepeated=str(HIDDEN_COLUMN)))
    table.addElement(TableColumn(visibility=visibility, **seen))
    for r, values in enumerate(GRID):
        row = TableRow(visibility=visibility if r == HIDDEN_ROW else "visible")
        for value in values:
            cell = TableCell()
            if isinstance(value, str):
                cell = TableCell(valuetype="string")
                cell.addElement(P(text=value))
            elif value is not None:
                cell = TableCell(valuetype="float", value=repr(value))
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    return ods_bytes(document)


def xlsb_rows(style: int = 0) -> list[list[bytes]]:
    def cell(c: int, value: Value) -> bytes:
        if isinstance(value, str):
            return text_cell(c, value)
        return number_cell(c, float(value or 0), style)

    return [[cell(c, v) for c, v in enumerate(row) if v is not None] for row in GRID]


def hidden_xlsb() -> bytes:
    column = struct.pack("<4IH", HIDDEN_COLUMN, HIDDEN_COLUMN, 0, 0, 1)
    plain = struct.pack("<I", HIDDEN_ROW) + b"\x00" * 21
    hidden = struct.pack("<I", HIDDEN_ROW) + b"\x00" * 7 + b"\x10" + b"\x00" * 13
    sheet = sheet_records(xlsb_rows()).replace(record(0, plain), record(0, hidden))
    return xlsb(sheet.replace(record(145), record(60, column) + record(145)))


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.xlsx", hidden_xlsx()),
        ("a.xlsx", filtered_xlsx()),
        ("a.xls", hidden_xls()),
        ("a.xlsb", hidden_xlsb()),
        ("a.ods", hidden_ods()),
        ("a.ods", hidden_ods("filter")),
    ],
)
def test_hidden_rows_and_columns_are_used_and_told(path: str, content: bytes) -> None:
    submission = read_one(content, path)
    assert [line.fields["executed_in_month"] for line in submission.lines] == ["110,5", "50"]
    rows, columns = submission.problems
    assert (rows.rule_id, rows.cell, columns.rule_id, columns.cell) == (
        "KC-314",
        "A6",
        "KC-315",
        "E4",
    )
    assert "dòng 6" in rows.message_vi
    assert "E ('Thực hiện trong tháng')" in columns.message_vi


@pytest.mark.parametrize("hide", ["hide", "very_hidden"])
def test_a_form_on_a_hidden_sheet_is_not_used_and_told(hide: str) -> None:
    book, stream = xlsx_with(("Biểu", GRID), ("cũ", GRID))
    getattr(book.get_worksheet_by_name("cũ"), hide)()
    book.close()
    (submission,) = read(stream.getvalue())
    assert (submission.sheet, rule_ids(submission)) == ("Biểu", ["KC-313"])
    assert "'cũ'" in submission.problems[0].message_vi


def test_a_file_whose_only_form_is_hidden_is_refused_and_says_so() -> None:
    book, stream = xlsx_with(("Bìa", [["Kính gửi"]]), ("KC", GRID))
    book.get_worksheet_by_name("KC").hide()
    book.close()
    (submission,) = read(stream.getvalue())
    assert rule_ids(submission) == ["KC-002"]
    assert "trang tính ẩn" in submission.problems[0].message_vi
    assert "'KC' (KC-01)" in submission.problems[0].message_vi


def test_a_hidden_list_of_codes_is_nobodys_concern() -> None:
    book, stream = xlsx_with(("KC", GRID), ("danh mục", [["3.2", "Máy móc"]]))
    book.get_worksheet_by_name("danh mục").hide()
    book.close()
    assert read_one(stream.getvalue()).problems == ()


def scaled_xlsx() -> bytes:
    book, stream = xlsx_with(("KC", GRID), number_format="#,##0,")
    book.close()
    return stream.getvalue()


def scaled_xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("KC")
    for r, row in enumerate(GRID):
        for c, value in enumerate(row):
            if value is not None:
                sheet.write(r, c, value, xlwt.easyxf(num_format_str="#,##0,"))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def scaled_xlsb(style: int = 1) -> bytes:
    return xlsb(sheet_records(xlsb_rows(style)), number_styles("#,##0", "0.0,,"))


def refused_for_scale(submission: Submission) -> list[str | None]:
    return [p.cell for p in submission.problems if p.rule_id == "KC-017"]


@pytest.mark.parametrize(
    ("path", "content"),
    [("a.xlsx", scaled_xlsx()), ("a.xls", scaled_xls()), ("a.xlsb", scaled_xlsb())],
)
def test_amounts_that_are_shown_in_thousands_are_refused(path: str, content: bytes) -> None:
    assert refused_for_scale(read_one(content, path)) == ["E5", "F5"]


def test_an_ods_column_that_is_shown_in_thousands_is_refused() -> None:
    assert refused_for_scale(read_one(hidden_ods(cell_style="ce1"), "a.ods")) == ["E5"]


def test_a_plain_format_is_no_matter() -> None:
    book, stream = xlsx_with(("KC", kc01(FIRST, SECOND, TOTAL)), number_format="#,##0.00")
    book.close()
    assert read_one(stream.getvalue()).problems == ()
    assert read_one(scaled_xlsb(style=0), "a.xlsb").problems == ()


def test_damaged_styles_keep_no_value_from_being_read() -> None:
    content = changed(scaled_xlsx(), "xl/styles.xml", lambda xml: xml.replace("<fonts", "<phong"))
    assert read_one(content).line_count == 2


def test_runs_of_numbers_are_named_as_one() -> None:
    assert spans([5, 7, 8, 9, 12]) == ["5", "7–9", "12"]

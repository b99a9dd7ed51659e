"""Error cells of xls, xlsb and ods."""

import io
import struct

import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from orchestration.intake.sheets import read_sheets
from orchestration.intake.unreadable import Unreadable
from tests.intake.binary import error_cell, number_cell, record, sheet_records, text_cell, xlsb
from tests.intake.workbooks import ods_bytes, xls


def ods_row(*cells: tuple[dict[str, str], str | None]) -> list[list[str]]:
    document = OpenDocumentSpreadsheet()
    table, row = Table(name="KC"), TableRow()
    for attributes, text in cells:
        cell = TableCell(**attributes)
        if text is not None:
            cell.addElement(P(text=text))
        row.addElement(cell)
    table.addElement(row)
    document.spreadsheet.addElement(table)
    return read_sheets("a.ods", ods_bytes(document))[0].rows


def test_xls_keeps_the_text_of_error_cells() -> None:
    book = xlwt.Workbook()
    book.add_sheet("trước").write(0, 0, "a")
    sheet = book.add_sheet("KC")
    sheet.write(0, 0, 5)
    sheet.row(0).set_cell_error(1, "#REF!")
    sheet.row(0).set_cell_boolean(2, True)
    sheet.row(2).set_cell_error(3, "#DIV/0!")
    stream = io.BytesIO()
    book.save(stream)
    first, second = read_sheets("a.xls", stream.getvalue())
    assert first.rows == [["a"]]
    assert second.rows[0] == ["5", "#REF!", "TRUE", ""]
    assert second.rows[2] == ["", "", "", "#DIV/0!"]


def test_xls_keeps_the_error_of_a_formula() -> None:
    book = xlwt.Workbook()
    book.add_sheet("KC").write(0, 1, xlwt.Formula("1/0"))
    stream = io.BytesIO()
    book.save(stream)
    # xlwt writes the result "empty text"; here it becomes what Excel writes for #DIV/0!.
    empty_text = struct.pack("<Q", 0xFFFF000000000003)
    assert stream.getvalue().count(empty_text) == 1
    content = stream.getvalue().replace(empty_text, struct.pack("<Q", 0xFFFF000000070002))
    assert read_sheets("a.xls", content)[0].rows == [["", "#DIV/0!"]]


def test_xlsb_keeps_the_text_of_error_cells() -> None:
    cells = [text_cell(0, "Máy"), number_cell(1, 2.5), error_cell(2, 0x17)]
    content = xlsb(sheet_records([cells, [error_cell(0, 0x2A)]]))
    (sheet,) = read_sheets("a.xlsb", content)
    assert sheet.rows == [["Máy", "2,5", "#REF!"], ["#N/A", "", ""]]


def test_a_far_cell_of_an_xlsb_is_refused() -> None:
    with pytest.raises(Unreadable, match="quá rộng"):
        read_sheets("a.xlsb", xlsb(sheet_records([[number_cell(16_000_000, 1)]])))


@pytest.mark.parametrize(
    ("attributes", "shown"),
    [
        ({"formula": "of:=1/0", "valuetype": "string", "stringvalue": ""}, "#DIV/0!"),
        ({"formula": "of:=[.#REF!]", "valuetype": "float", "value": "0"}, "#REF!"),
        ({"formula": "of:=SQRT(-1)", "valuetype": "string", "stringvalue": ""}, "Err:502"),
        ({"formula": "of:=1/0"}, "#N/A"),
    ],
)
def test_ods_keeps_the_text_of_error_cells(attributes: dict[str, str], shown: str) -> None:
    five = ({"valuetype": "float", "value": "5"}, "5")
    assert ods_row(five, (attributes, shown), five) == [["5", shown, "5"]]


def test_an_ods_formula_that_nobody_computed_is_no_blank() -> None:
    assert ods_row(({"formula": "of:=1+1"}, None)) == [["#CHƯA TÍNH"]]


def test_repeated_ods_cells_are_counted_as_often_as_they_stand() -> None:
    cells = [
        ({"valuetype": "float", "value": "5", "numbercolumnsrepeated": "3"}, "5"),
        ({"formula": "of:=1/0", "valuetype": "string", "stringvalue": ""}, "#REF!"),
    ]
    assert ods_row(*cells) == [["5", "5", "5", "#REF!"]]


def test_a_sheet_of_endless_repeats_is_refused() -> None:
    cell = ({"valuetype": "float", "value": "5", "numbercolumnsrepeated": "99999999"}, "5")
    with pytest.raises(Unreadable, match="quá rộng"):
        ods_row(cell)


@pytest.mark.parametrize(
    "stated",
    [(0x96000000, 3, 0, 3), (0, 0xFFFFFFFF, 0, 3), (0, 0xFFFF, 0, 0xFFFF)],
)
def test_absurd_dimensions_of_an_xls_are_refused_before_room_is_made_for_them(
    stated: tuple[int, int, int, int],
) -> None:
    content = xls([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    true = struct.pack("<2H2I2H", 0x200, 14, 0, 3, 0, 3)
    assert content.count(true) == 1
    with pytest.raises(Unreadable):
        read_sheets("a.xls", content.replace(true, struct.pack("<2H2I2H", 0x200, 14, *stated)))


def test_a_far_row_and_a_far_column_are_refused_though_neither_cell_is_far() -> None:
    cells = [[number_cell(0, 1)]] * 6000 + [[number_cell(900, 1)]]
    with pytest.raises(Unreadable, match="quá rộng"):
        read_sheets("a.xlsb", xlsb(sheet_records(cells)))


def test_a_record_that_is_cut_short_is_damage() -> None:
    with pytest.raises(Unreadable, match="bị hỏng"):
        read_sheets("a.xlsb", xlsb(sheet_records([[record(3, b"\x01\x00")]])))

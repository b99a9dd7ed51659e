"""Sheets that say they are huge: formatted emptiness is read, a stated size is not believed, far cells are refused."""

import io
import struct
import time

import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from orchestration.intake.sheets import read_sheets
from orchestration.intake.unreadable import Unreadable
from tests.intake.binary import record, sheet_records, text_cell, xlsb
from tests.intake.workbooks import ods_bytes, with_sheet_xml, xlsx

LAST_ROW, LAST_COLUMN = 1_048_575, 16_383


def formatted_xlsx() -> bytes:
    rows = [
        f'<row r="{r}" s="0" customFormat="1"><c r="A{r}" s="0"/><c r="XFD{r}" s="0"/></row>'
        for r in [*range(2, LAST_ROW, 16), LAST_ROW + 1]
    ]
    return with_sheet_xml(xlsx([["x"]]), "</sheetData>", "".join(rows) + "</sheetData>")


def formatted_xls() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("KC")
    sheet.write(0, 0, "x")
    sheet.write(65_535, 255, None, xlwt.easyxf("pattern: pattern solid"))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def ods_rows(*rows: tuple[int, str | None, int]) -> bytes:
    """Rows stated once: how often, the text of the first cell, how many empty cells."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="KC")
    for times, text, empty in rows:
        row = TableRow(numberrowsrepeated=str(times), stylename="ro1")
        if text is not None:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            row.addElement(cell)
        row.addElement(TableCell(numbercolumnsrepeated=str(empty), stylename="ce1"))
        table.addElement(row)
    document.spreadsheet.addElement(table)
    return ods_bytes(document)


FORMATTED = {
    "a.xlsx": formatted_xlsx,
    "a.xls": formatted_xls,
    "a.ods": lambda: ods_rows(
        (1, "x", LAST_COLUMN), (LAST_ROW - 1, None, LAST_COLUMN + 1), (1, None, LAST_COLUMN + 1)
    ),
}


@pytest.mark.parametrize("path", FORMATTED)
def test_formatted_emptiness_to_the_last_row_and_column_is_read(path: str) -> None:
    start = time.process_time()
    (sheet,) = read_sheets(path, FORMATTED[path]())
    assert [[cell for cell in row if cell] for row in sheet.rows] == [["x"]]
    assert time.process_time() - start < 10


@pytest.mark.parametrize("stated", ["A1:XFD1048576", "A1:ZZZZ99999999999", "B2:A1"])
def test_a_stated_dimension_of_an_xlsx_is_not_believed(stated: str) -> None:
    content = with_sheet_xml(
        xlsx([["a", 1]]), '<dimension ref="[^"]*"', f'<dimension ref="{stated}"'
    )
    assert read_sheets("a.xlsx", content)[0].rows == [["a", "1"]]


@pytest.mark.parametrize("last", [(LAST_ROW, LAST_COLUMN), (0xFFFFFFF0, 0xFFFFFFF0)])
def test_a_stated_dimension_of_an_xlsb_is_not_believed(last: tuple[int, int]) -> None:
    honest = record(148, struct.pack("<4I", 0, 0, 0, 0))
    stated = record(148, struct.pack("<4I", 0, last[0], 0, last[1]))
    sheet = sheet_records([[text_cell(0, "a")]])
    assert honest in sheet
    assert read_sheets("a.xlsb", xlsb(sheet.replace(honest, stated)))[0].rows == [["a"]]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.xlsx", with_sheet_xml(xlsx([["a", 1]]), 'r="B1"', 'r="XFD1048576"')),
        ("a.ods", ods_rows((1, "x", 1), (99_999_999, "x", 1))),
        ("a.csv", b"a;b;c\n" + b";" * 2_000),
    ],
)
def test_a_filled_cell_far_away_is_refused(path: str, content: bytes) -> None:
    with pytest.raises(Unreadable, match="quá rộng"):
        read_sheets(path, content)

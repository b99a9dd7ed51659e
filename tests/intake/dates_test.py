"""Date cells: the same text whatever the format, and whether the workbook counts from 1900 or from 1904."""

import io
from datetime import datetime

import pytest
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow

from orchestration.intake.sheets import read_sheets
from tests.intake.workbooks import ods_bytes

DAY, MOMENT = datetime(2024, 7, 31), datetime(2024, 7, 31, 13, 30)
TEXTS = ["2024-07-31", "2024-07-31T13:30:00"]
DAY_FORMAT, MOMENT_FORMAT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"


def xlsx(is_1904: bool) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"date_1904": is_1904}) as book:
        sheet = book.add_worksheet()
        sheet.write_datetime(0, 0, DAY, book.add_format({"num_format": DAY_FORMAT}))
        sheet.write_datetime(0, 1, MOMENT, book.add_format({"num_format": MOMENT_FORMAT}))
    return stream.getvalue()


def xls(is_1904: bool) -> bytes:
    book = xlwt.Workbook()
    book.dates_1904 = is_1904
    sheet = book.add_sheet("KC")
    sheet.write(0, 0, DAY, xlwt.easyxf(num_format_str=DAY_FORMAT))
    sheet.write(0, 1, MOMENT, xlwt.easyxf(num_format_str=MOMENT_FORMAT))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("is_1904", [False, True])
@pytest.mark.parametrize(("path", "write"), [("a.xlsx", xlsx), ("a.xls", xls)])
def test_both_date_systems_give_the_same_text(path: str, write: object, is_1904: bool) -> None:
    assert callable(write)
    assert read_sheets(path, write(is_1904))[0].rows == [TEXTS]


def test_dates_of_an_ods_give_the_same_text() -> None:
    document = OpenDocumentSpreadsheet()
    table, row = Table(name="KC"), TableRow()
    for value in (DAY, MOMENT):
        text = value.isoformat() if value.hour else value.date().isoformat()
        row.addElement(TableCell(valuetype="date", datevalue=text))
    table.addElement(row)
    document.spreadsheet.addElement(table)
    assert read_sheets("a.ods", ods_bytes(document))[0].rows == [TEXTS]

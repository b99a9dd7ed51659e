"""Grids of plain values -> real files of every format, made by libraries that intake does not use."""

import csv
import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime

import openpyxl
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from orchestration.intake.cell import number_text

Value = str | int | float | bool | None
Grid = list[list[Value]]


def xlsx(grid: Grid, *, name: str = "KC") -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        # The library would note the time, to the second: the same grid is to be the same bytes.
        book.set_properties({"created": datetime(2024, 8, 1)})
        sheet = book.add_worksheet(name)
        for r, row in enumerate(grid):
            for c, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(r, c, value)
                elif value is not None:
                    sheet.write(r, c, value)
    return stream.getvalue()


def xls(grid: Grid, *, name: str = "KC") -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet(name)
    for r, row in enumerate(grid):
        for c, value in enumerate(row):
            if value is not None:
                sheet.write(r, c, value)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def ods(grid: Grid, *, name: str = "KC") -> bytes:
    document = OpenDocumentSpreadsheet()
    table = Table(name=name)
    for values in grid:
        row = TableRow()
        for value in values:
            row.addElement(_ods_cell(value))
        table.addElement(row)
    document.spreadsheet.addElement(table)
    return ods_bytes(document)


def ods_bytes(document: OpenDocumentSpreadsheet) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _ods_cell(value: Value) -> TableCell:
    if value is None:
        return TableCell()
    if isinstance(value, str):
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=value))
        return cell
    return TableCell(valuetype="float", value=repr(value))


def delimited(grid: Grid, separator: str = ";") -> bytes:
    """As Excel with Vietnamese settings saves it: decimal commas, rows of equal length, a mark of UTF-8."""
    stream = io.StringIO(newline="")
    width = max(map(len, grid))
    writer = csv.writer(stream, delimiter=separator, lineterminator="\r\n")
    for row in grid:
        texts = [_csv_text(value) for value in row]
        writer.writerow(texts + [""] * (width - len(texts)))
    return stream.getvalue().encode("utf-8-sig")


def _csv_text(value: Value) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else number_text(value)


FORMATS: dict[str, Callable[[Grid], bytes]] = {
    "a.xlsx": xlsx,
    "a.xls": xls,
    "a.ods": ods,
    "a.csv": delimited,
}


def with_date(content: bytes, *, row: int, column: int, day: date) -> bytes:
    """An xlsx with a date cell at a 0-based row and column of its first sheet."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    book.worksheets[0].cell(row + 1, column + 1, day)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def changed(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """A zip container with the text of one part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == part:
                data = change(data.decode()).encode()
            new.writestr(entry, data)
    return stream.getvalue()


def with_sheet_xml(content: bytes, pattern: str, replacement: str) -> bytes:
    """An xlsx with a pattern in the XML of its first sheet replaced."""

    def change(xml: str) -> str:
        replaced, count = re.subn(pattern, replacement, xml)
        assert count
        return replaced

    return changed(content, "xl/worksheets/sheet1.xml", change)

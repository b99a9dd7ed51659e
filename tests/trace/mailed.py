"""Amounts as the mailed files hold them, opened without intake: openpyxl, odfpy, the csv module."""

import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
from odf import opendocument, table, teletype
from openpyxl.utils.cell import coordinate_to_tuple
from python_calamine import CalamineWorkbook

FACTOR = {"dong": 1, "nghin": 10**3, "trieu": 10**6, "ty": 10**9, None: 1}


def mailed_amount(raw: Path, line: dict[str, Any]) -> int:
    """A traced line's amount: what its cell holds, less the months before where it is a cumulative."""
    if line["basis"] != "from_cumulative":
        return _in_cell(raw, line)
    months: dict[str, int] = {}
    for earlier in line["subtracted"]:
        before = sum(amount for month, amount in months.items() if month < earlier["period"])
        amount = _in_cell(raw, earlier) - (before if earlier["basis"] == "from_cumulative" else 0)
        assert amount == earlier["amount"]
        months[earlier["period"]] = months.get(earlier["period"], 0) + amount
    return _in_cell(raw, line) - sum(months.values())


def _in_cell(raw: Path, line: dict[str, Any]) -> int:
    cell = _cell(raw / line["file"], line["sheet"], *coordinate_to_tuple(line["cell"]))
    if isinstance(cell, int | float):
        number = Decimal(str(cell))
    else:
        number = Decimal(str(cell).replace(".", "").replace(",", "."))
    return int(number * FACTOR[line["money_unit"]])


def _cell(path: Path, sheet: str, row: int, column: int) -> Any:
    if path.suffix == ".xlsx":
        return openpyxl.load_workbook(path, data_only=True)[sheet].cell(row, column).value
    if path.suffix == ".ods":
        return _ods_cell(path, sheet, row, column)
    if path.suffix == ".csv":
        text = path.read_bytes().decode("utf-8-sig")
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in text else ",")
        return list(rows)[row - 1][column - 1]
    # xls: no other reader is at hand; its cells as the library gives them.
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python(skip_empty_area=False)  # fmt: skip
    return rows[row - 1][column - 1]


def _ods_cell(path: Path, sheet: str, row: int, column: int) -> Any:
    [found] = [
        t
        for t in opendocument.load(str(path)).spreadsheet.getElementsByType(table.Table)
        if t.getAttribute("name") == sheet
    ]
    cell = _at(_at(found, table.TableRow, row), table.TableCell, column)
    value = cell.getAttribute("value")
    return float(value) if value is not None else teletype.extractText(cell)


def _at(parent: Any, kind: Any, number: int) -> Any:
    """The number-th (1-based) child, where one element may stand for several."""
    name = "numberrowsrepeated" if kind is table.TableRow else "numbercolumnsrepeated"
    for child in parent.getElementsByType(kind):
        number -= int(child.getAttribute(name) or 1)
        if number <= 0:
            return child
    raise IndexError(number)

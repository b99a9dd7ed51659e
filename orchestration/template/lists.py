"""The sheet of lists that the drop-downs choose from.

Each list stands below the one before, never beside it: a row with the names of three columns would be a form's header.
"""

from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from orchestration.template.looks import Looks
from orchestration.template.reference import Choices

SHEET = "Danh mục"
TITLES = {
    "legal_form": "Loại hình của cơ sở",
    "commune": "Xã, phường, thị trấn của đơn vị",
    "support_kind": "Hình thức thụ hưởng đã dùng trong tỉnh",
}


@dataclass(frozen=True)
class Range:
    """Where a list stands, in Excel's words; `is_closed`: nothing else may be written."""

    formula: str
    is_closed: bool


def write_lists(sheet: Worksheet, looks: Looks, choices: Choices) -> dict[str, Range]:
    """Write the sheet; gives the list of each field that has one."""
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 95)
    sheet.write(0, 0, "DANH MỤC ĐỂ CHỌN", looks["guide_title"])
    sheet.write(2, 0, "Mã nội dung khuyến công", looks["guide_heading"])
    row = 3
    ranges = {"content_code": _range(row, len(choices.contents), is_closed=True)}
    for code, name in choices.contents:
        sheet.write_string(row, 0, code, looks["list_code"])
        sheet.write_string(row, 1, name, looks["list"])
        row += 1
    for field, words in choices.by_field.items():
        sheet.write(row + 1, 0, TITLES.get(field, field), looks["guide_heading"])
        row += 2
        ranges[field] = _range(row, len(words), is_closed=False)
        for word in words:
            sheet.write_string(row, 0, word, looks["list"])
            row += 1
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.protect()
    return ranges


def column_range(sheet: str, column: int, first: int, last: int, *, is_closed: bool) -> Range:
    """The cells of a column, from row `first` to row `last` (0-based)."""
    top, bottom = (xl_rowcol_to_cell(r, column, row_abs=True, col_abs=True) for r in (first, last))
    return Range(f"='{sheet}'!{top}:{bottom}", is_closed)


def _range(first: int, count: int, *, is_closed: bool) -> Range:
    return column_range(SHEET, 0, first, first + count - 1, is_closed=is_closed)

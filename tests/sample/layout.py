"""Report + style -> grid: the sheet as that office would have laid it out."""

from dataclasses import replace
from datetime import date

from tests.sample.columns import Column, columns_of, put_header
from tests.sample.grid import Cell, Grid
from tests.sample.report import Report
from tests.sample.style import Style
from tests.sample.table import put_table
from tests.sample.title import put_signatures, put_title
from tests.sample.wording import decomposed, older_tone_marks


def lay_out(report: Report, style: Style, signed_on: date) -> Grid:
    """One sheet, complete: title block, header, lines, signatures, in the office's spelling."""
    grid = Grid(
        style.sheet_names.get(report.form, report.form), money_format=style.money.number_format
    )
    columns = columns_of(report.form, style)
    width = len(columns)
    row = put_title(grid, report, style, width)
    row = put_header(grid, row, columns, report.form, style)
    put_table(grid, row, columns, report, style)
    put_signatures(grid, style, width, signed_on)
    _set_widths(grid, columns)
    _respell(grid, style)
    return grid


def instruction_sheet(style: Style) -> Grid:
    """A sheet that is no form at all, such as offices carry along for years."""
    lines = (
        "HƯỚNG DẪN LẬP BÁO CÁO",
        "1. Không thêm, bớt cột; không gộp ô trong bảng.",
        "2. Cột số tiền nhập bằng số, không gõ kèm chữ.",
        "3. Gửi báo cáo về Sở Công Thương trước ngày 05 của tháng sau.",
    )
    grid = Grid("Hướng dẫn", widths={style.left: 80})
    for row, line in enumerate(lines):
        grid.put(row, style.left, Cell(line, "plain" if row else "agency"))
    return grid


def _set_widths(grid: Grid, columns: list[Column]) -> None:
    grid.widths = {column.index: column.width for column in columns}


def _respell(grid: Grid, style: Style) -> None:
    """The last step, so that nothing else needs to know how an office writes its marks."""
    for address, cell in grid.cells.items():
        if isinstance(cell.value, str):
            text = older_tone_marks(cell.value) if style.older_tone_marks else cell.value
            text = decomposed(text) if style.decomposed else text
            grid.cells[address] = replace(cell, value=text)

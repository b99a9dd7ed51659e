"""The lines of a table: sections, rows, the total, or a month in which nothing happened."""

from itertools import groupby

from tests.sample.columns import Column
from tests.sample.forms import GROUP_TITLE
from tests.sample.grid import Cell, Grid, Span
from tests.sample.lines import line_cell, sum_cell
from tests.sample.report import MONEY_FIELDS, NAME_FIELD, Report, Row
from tests.sample.style import Style

Placed = list[tuple[int, Row]]


def put_table(grid: Grid, row: int, columns: list[Column], report: Report, style: Style) -> None:
    """Writes everything between the header and the signatures, from `row` down."""
    if not report.rows:
        if style.nothing_row:
            grid.put(row, _name_column(columns, report).index, Cell("Không phát sinh"))
        return
    placed: Placed = []
    section_rows: list[int] = []
    for group, members in groupby(report.rows, key=lambda item: item.group):
        lines = list(members)
        if style.sections != "none" and report.form != "KC-02":
            section_rows.append(row)
            _put_section(grid, row, columns, report, style, group, lines)
            row += 1
        for line in lines:
            number = len(placed) + 1
            for column in columns:
                cell = line_cell(column, line, number, style)
                if cell:
                    grid.put(row, column.index, cell)
            placed.append((row, line))
            row += 1
    if style.total != "none":
        _put_total(grid, row, columns, report, style, placed, section_rows)


def _put_section(
    grid: Grid,
    row: int,
    columns: list[Column],
    report: Report,
    style: Style,
    group: str,
    lines: list[Row],
) -> None:
    by_field = {column.field: column for column in columns}
    if "line_no" in by_field:
        grid.put(row, by_field["line_no"].index, Cell(group, "section"))
    grid.put(row, _name_column(columns, report).index, Cell(GROUP_TITLE[group], "section"))
    if style.sections == "subtotal":
        placed = [(row + 1 + offset, line) for offset, line in enumerate(lines)]
        for column in _summed(columns, report):
            spans = (Span(column.index, row + 1, row + len(lines)),)
            grid.put(row, column.index, sum_cell(column.field, placed, spans, style, "section"))


def _put_total(
    grid: Grid,
    row: int,
    columns: list[Column],
    report: Report,
    style: Style,
    placed: Placed,
    section_rows: list[int],
) -> None:
    summed = _summed(columns, report)
    if style.total_in_first_column and report.form != "KC-02":
        label = Cell(style.total_words, "total")
        grid.put(row, columns[0].index, label, to=(row, summed[0].index - 1))
    else:
        name = _name_column(columns, report)
        grid.put(row, name.index, Cell(style.total_words, "total"))
    for column in summed:
        counted = placed[:-1] if report.total_misses_last == column.field else placed
        if style.sections == "subtotal" and section_rows:
            spans = tuple(Span(column.index, at, at) for at in section_rows)
        elif style.sections == "plain" and section_rows:
            # Section rows hold no money here, so one range over all of them is what people write.
            spans = (Span(column.index, section_rows[0], counted[-1][0]),)
        else:
            spans = (Span(column.index, counted[0][0], counted[-1][0]),)
        grid.put(row, column.index, sum_cell(column.field, counted, spans, style, "total"))


def _summed(columns: list[Column], report: Report) -> list[Column]:
    """The columns of money; the counterpart only if a line has any."""
    return [
        column
        for column in columns
        if column.field in MONEY_FIELDS
        and (
            column.field != "counterpart"
            or any(row.values.get("counterpart") for row in report.rows)
        )
    ]


def _name_column(columns: list[Column], report: Report) -> Column:
    return next(column for column in columns if column.field == NAME_FIELD[report.form])

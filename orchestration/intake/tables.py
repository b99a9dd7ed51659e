"""The tables of a sheet, one below the other: each with its header, its rows and the title that stands above it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from orchestration.intake.form import Form
from orchestration.intake.header import Header
from orchestration.intake.header_find import find_header
from orchestration.intake.rows import Table, read_table
from orchestration.intake.sheets import Sheet
from orchestration.intake.submission import Problem
from orchestration.intake.table_problems import second_table
from orchestration.intake.year_to_date import under_title


@dataclass(frozen=True)
class Found:
    """A table of a sheet. `title`: the texts right above it; `shared`: those at the top of the sheet, above all."""

    header: Header
    table: Table
    title: tuple[str, ...]
    shared: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def find_tables(sheet: Sheet, forms: tuple[Form, ...]) -> list[Found]:
    """Every table that reads as a form, at most one of each form: a second one refuses the first."""
    found: dict[str, Found] = {}
    previous = ""
    for header, table, title, begins in _tables(sheet, forms):
        form = header.form.form if header else previous
        if header is None or form in found:
            why = f"mỗi trang tính chỉ được có một bảng của biểu {form}."
            problem = second_table(begins, why)
            found[form] = replace(found[form], problems=(*found[form].problems, problem))
            continue
        shared = next(iter(found.values())).title if found else ()
        found[form] = Found(header, table, title, shared)
        previous = form
    return list(found.values())


def _tables(
    sheet: Sheet, forms: tuple[Form, ...]
) -> Iterator[tuple[Header | None, Table, tuple[str, ...], int]]:
    """Header, rows, title, and the row where the table begins; no header if it begins like one and is of no form."""
    begins, above = 0, 0
    while header := find_header(sheet, forms, begins):
        if begins and header.first_row > begins:
            yield None, Table(()), (), begins
        title = _texts(sheet, above, header.first_row)
        header = under_title(header, title)
        table = read_table(sheet, header, forms)
        yield header, table, title, header.first_row
        if table.second_header is None:
            return
        begins = table.second_header
        above = max(
            (line.source_row for line in table.lines if _is_of_table(line.row_kind)), default=begins
        )
    if begins:
        yield None, Table(()), (), begins


def _texts(sheet: Sheet, first: int, end: int) -> tuple[str, ...]:
    return tuple(cell for row in sheet.rows[first:end] for cell in row if cell)


def _is_of_table(row_kind: str) -> bool:
    return row_kind != "section"

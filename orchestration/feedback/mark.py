"""The core: a submitted file, its findings and its outcome in; the marked workbook out. Pure."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from orchestration.feedback import wording
from orchestration.feedback.cached_values import put_cached_values
from orchestration.feedback.cell_marks import clear_marks, first_filled, mark_cell, place
from orchestration.feedback.cells import existing_cells, same_when_written
from orchestration.feedback.harmless import make_harmless
from orchestration.feedback.outcome import FileOutcome, Finding
from orchestration.feedback.rendering import read_values, render
from orchestration.feedback.result_sheet import add_result_sheet
from orchestration.feedback.severity import ORDER
from orchestration.intake.forms import header_words, load_forms
from orchestration.intake.returned import is_result_sheet
from orchestration.intake.sheets import Sheet, read_sheets
from orchestration.intake.unreadable import Unreadable
from orchestration.personal_number import without_personal_number

# More than any clerk will read; what is left out is said.
MOST_FINDINGS = 2_000
# openpyxl holds a cell in half a kilobyte: beyond these, the list of findings is sent without the workbook.
LARGEST_SHEETS_BYTES = 24 * 1024 * 1024
MOST_CELLS = 400_000
# A workbook, and which of its sheets stands for which sheet of the file.
Opened = tuple[Workbook, Mapping[str, Worksheet], tuple[str, ...]]


def mark_workbook(
    content: bytes, path: str, findings: Sequence[Finding], outcome: FileOutcome
) -> bytes:
    """The clerk's own workbook with its cells marked and a first sheet that tells everything, as xlsx.

    What is no xlsx is rendered as intake reads it. Of a file that can't be read, or that is too large to be marked
    cell by cell, there is the first sheet alone. Nothing in the result reaches out of it (see harmless.py).
    """
    ordered = sorted(
        findings, key=lambda f: (ORDER.index(f.severity), f.sheet, f.source_row or 0, f.cell or "")
    )
    if _sheets_bytes(content) > LARGEST_SHEETS_BYTES:
        return _finish(_empty(wording.NOT_MARKED["too large"]), ordered, outcome)
    try:
        sheets = read_sheets(path, content, header_words(load_forms()))
    except Unreadable:
        return _finish(_empty(wording.NOT_MARKED["unreadable"]), ordered, outcome)
    if _is_xlsx(content):
        try:
            return _mark_own(content, sheets, ordered, outcome)
        # openpyxl fails in a hundred ways on what other programs read: then there is the rendering.
        except Exception:
            pass
    if sum(len(row) for sheet in sheets for row in sheet.rows) > MOST_CELLS:
        return _finish(_empty(wording.NOT_MARKED["too large"]), ordered, outcome)
    book, rendered = render(content, sheets)
    return _finish((book, rendered, ()), ordered, outcome)


def _mark_own(
    content: bytes, sheets: Sequence[Sheet], findings: Sequence[Finding], outcome: FileOutcome
) -> bytes:
    """The clerk's own workbook, without macros, links, and the marks of an earlier feedback, marked."""
    values = read_values(content)
    book = load_workbook(io.BytesIO(content), keep_vba=False, keep_links=False, rich_text=True)
    for sheet in [s for s in book.worksheets if is_result_sheet(s.title, s["A1"].value)]:
        book.remove(sheet)
    frozen = make_harmless(book, values)
    for sheet in book.worksheets:
        clear_marks(sheet)
        for cell in existing_cells(sheet):
            if isinstance(cell.value, float):
                cell.value = same_when_written(cell.value)
    notes = (wording.frozen_text(frozen),) if frozen else ()
    own = {sheet.title: sheet for sheet in book.worksheets}
    marked = _finish((book, own, notes), findings, outcome)
    return put_cached_values(marked, book.sheetnames, values, sheets, book.epoch)


def _empty(note: str) -> Opened:
    book = Workbook()
    book.remove(book.worksheets[0])
    return book, {}, (note,)


def _finish(opened: Opened, findings: Sequence[Finding], outcome: FileOutcome) -> bytes:
    book, sheets, notes = opened
    listed = findings[:MOST_FINDINGS]
    if len(findings) > len(listed):
        notes = (*notes, wording.unlisted_text(len(findings) - len(listed)))
    cells = _mark_cells(sheets, listed)
    add_result_sheet(book, outcome, listed, cells, notes)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _mark_cells(sheets: Mapping[str, Worksheet], findings: Sequence[Finding]) -> dict[int, Cell]:
    """Mark the cells; gives the cell of each finding by its index, where the file has one."""
    cells: dict[int, Cell] = {}
    filled: dict[str, Mapping[int, int]] = {}
    by_cell: dict[tuple[str, str], list[int]] = {}
    first = next((s for s in sheets.values() if s.sheet_state == "visible"), None)
    # A finding names the sheet as it is published: without a phone number that stands in its name.
    named: dict[str, list[Worksheet]] = {}
    for name, worksheet in sheets.items():
        named.setdefault(without_personal_number(name), []).append(worksheet)
    for index, finding in enumerate(findings):
        fitting = named.get(finding.sheet, [])
        own = fitting[0] if len(fitting) == 1 else None
        sheet = own if finding.sheet else first
        if sheet is not None:
            if sheet.title not in filled:
                filled[sheet.title] = first_filled(sheet)
            cell = place(sheet, finding, filled[sheet.title])
            cells[index] = cell
            by_cell.setdefault((sheet.title, cell.coordinate), []).append(index)
    for indexes in by_cell.values():
        mark_cell(cells[indexes[0]], [findings[i] for i in indexes])
    return cells


def _is_xlsx(content: bytes) -> bool:
    return "xl/workbook.xml" in _parts(content)


def _sheets_bytes(content: bytes) -> int:
    return sum(size for name, size in _parts(content).items() if name.startswith("xl/worksheets/"))


def _parts(content: bytes) -> dict[str, int]:
    """The parts of a zip container and their unpacked sizes; none if it is no container."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {part.filename: part.file_size for part in archive.infolist()}
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return {}

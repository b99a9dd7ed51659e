"""Colours and comments on the cells of a clerk's sheet, and taking off those of an earlier feedback."""

from collections.abc import Mapping, Sequence

from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.utils.exceptions import CellCoordinatesException
from openpyxl.worksheet.worksheet import Worksheet

from orchestration.feedback.cells import cell_at, existing_cells, writable
from orchestration.feedback.outcome import Finding
from orchestration.feedback.severity import COLOURS, worst
from orchestration.feedback.sheet_look import fill_of
from orchestration.feedback.wording import comment_text

AUTHOR = "Khuyến công"
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
COMMENT_WIDTH = 420
CHARACTERS_A_LINE = 58
LINE_HEIGHT = 18
# A comment taller than a screen can't be read at its cell; the first sheet has all of it.
TALLEST = 900


def clear_marks(sheet: Worksheet) -> None:
    """Take off what an earlier feedback left in a file that came back."""
    ours = set(COLOURS.values())
    for cell in existing_cells(sheet):
        if cell.comment is not None and cell.comment.author == AUTHOR:
            cell.comment = None
        if cell.fill.fill_type == "solid" and cell.fill.fgColor.rgb in ours:
            cell.fill = PatternFill()


def mark_cell(cell: Cell, findings: Sequence[Finding]) -> None:
    """Colour a cell by the worst of its findings and tell all of them in one comment, the clerk's own below."""
    cell.fill = fill_of(worst(f.severity for f in findings))
    text = writable(comment_text(findings))
    if cell.comment is not None:
        text = f"{text}\n\nGhi chú đã có trong tệp:\n{cell.comment.text}"
    lines = sum(-(-max(len(line), 1) // CHARACTERS_A_LINE) for line in text.split("\n"))
    height = min(LINE_HEIGHT * (lines + 1), TALLEST)
    cell.comment = Comment(text, AUTHOR, height=height, width=COMMENT_WIDTH)


def first_filled(sheet: Worksheet) -> dict[int, int]:
    """Row -> column of its first filled cell."""
    first: dict[int, int] = {}
    for cell in existing_cells(sheet):
        if cell.value not in (None, ""):
            first[cell.row] = min(first.get(cell.row, LAST_COLUMN), cell.column)
    return first


def place(sheet: Worksheet, finding: Finding, filled: Mapping[int, int]) -> Cell:
    """The cell that bears a finding: its own, else the first filled one of its row, else A1.

    Of merged cells it is the first, which is the one that shows. `filled`: see first_filled.
    """
    row, column = _address(finding) or (1, 1)
    if finding.cell is None and finding.source_row is not None:
        column = filled.get(row, 1)
    for merged in sheet.merged_cells.ranges:
        is_in_rows = merged.min_row <= row <= merged.max_row
        if is_in_rows and merged.min_col <= column <= merged.max_col:
            return cell_at(sheet, merged.min_row, merged.min_col)
    return cell_at(sheet, row, column)


def _address(finding: Finding) -> tuple[int, int] | None:
    if finding.cell:
        try:
            letters, row = coordinate_from_string(finding.cell)
            column = column_index_from_string(letters)
        except (CellCoordinatesException, ValueError):
            return None
        return (row, column) if row <= LAST_ROW and column <= LAST_COLUMN else None
    if finding.source_row and finding.source_row <= LAST_ROW:
        return finding.source_row, 1
    return None

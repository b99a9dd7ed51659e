"""From the bytes of a file to sheets of text cells, whatever the format."""

import io
from dataclasses import dataclass, field
from pathlib import PurePosixPath

import python_calamine as calamine

from orchestration.intake.cell import cell_text
from orchestration.intake.delimited import read_delimited
from orchestration.intake.foreign import foreign_kind, is_workbook_container, refusal
from orchestration.intake.unreadable import Unreadable
from orchestration.intake.untold import find_untold
from orchestration.intake.untold.error_text import NOT_COMPUTED
from orchestration.intake.untold.formulas import not_computed
from orchestration.intake.untold.sheet import Texts, Untold, within

WORKBOOK_SUFFIXES = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}
DELIMITED_SUFFIXES = {".csv", ".tsv", ".txt"}
# First and last row and column, 0-based, of cells merged into one.
Merge = tuple[int, int, int, int]


@dataclass(frozen=True)
class Sheet:
    """A sheet as text: `rows[r][c]` is the cell at 0-based row r and column c, '' if empty.

    Cells merged into one hold their text in the first, as in the file; `merges` says which they are where the
    format tells. Rows of a workbook are equally long, those of a delimited file as long as they were written.
    `scaled`: cell -> its number format, which shows another number than the cell holds; `not_computed`: cells whose
    formula nobody has computed though the file gives 0 as its result. Rows and columns that are hidden are read.
    """

    name: str
    rows: list[list[str]]
    merges: tuple[Merge, ...] = ()
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    scaled: Texts = field(default_factory=dict)
    not_computed: tuple[tuple[int, int], ...] = ()


def read_sheets(path: str, content: bytes) -> list[Sheet]:
    """The sheets of a file, hidden ones too. Raises Unreadable if it is empty, damaged, locked or no spreadsheet."""
    if not content:
        raise Unreadable("Tệp rỗng (0 byte).")
    suffix = PurePosixPath(path).suffix.lower()
    if suffix not in WORKBOOK_SUFFIXES | DELIMITED_SUFFIXES:
        name = f"tệp loại '{suffix or PurePosixPath(path).name}'"
        kind = foreign_kind(content) or name
        raise Unreadable(f"Tệp là {kind}, không phải là bảng tính.")
    # A workbook that somebody renamed to .csv is a workbook all the same.
    if suffix in WORKBOOK_SUFFIXES or is_workbook_container(content):
        return _read_workbook(content)
    if foreign := foreign_kind(content):
        raise Unreadable(f"Tệp là {foreign}, không phải là bảng tính.")
    return [Sheet(PurePosixPath(path).stem, read_delimited(content, suffix))]


def _read_workbook(content: bytes) -> list[Sheet]:
    if not is_workbook_container(content):
        raise Unreadable(refusal(content))
    try:
        # First, because it also looks for what would make the reader below fall over.
        untold = find_untold(content)
        workbook = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        metadata = workbook.sheets_metadata
        untold += [Untold() for _ in metadata[len(untold) :]]
        return [
            _sheet(
                workbook.get_sheet_by_name(meta.name),
                sheet_untold,
                is_hidden=meta.visible != calamine.SheetVisibleEnum.Visible,
            )
            for meta, sheet_untold in zip(metadata, untold, strict=False)
            if meta.typ == calamine.SheetTypeEnum.WorkSheet
        ]
    except calamine.PasswordError as error:
        raise Unreadable("Tệp được đặt mật khẩu; hãy gửi lại tệp không có mật khẩu.") from error
    except (Unreadable, KeyboardInterrupt, SystemExit):
        raise
    # A damaged file comes back as one of several unrelated exceptions; a panic of the reader is no Exception.
    except BaseException as error:
        raise Unreadable(refusal(content)) from error


def _sheet(sheet: calamine.CalamineSheet, untold: Untold, *, is_hidden: bool) -> Sheet:
    rows = [[cell_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    zeros = not_computed(untold.not_computed, rows)
    if texts := untold.errors | dict.fromkeys(zeros, NOT_COMPUTED):
        _write(rows, texts)
    merges = tuple(
        (top, left, bottom, right)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or []
    )
    return Sheet(
        sheet.name,
        rows,
        merges,
        is_hidden,
        within(untold.hidden_rows, len(rows)),
        within(untold.hidden_columns, len(rows[0]) if rows else 0),
        untold.scaled,
        tuple(zeros),
    )


def _write(rows: list[list[str]], texts: Texts) -> None:
    """Put each error where the reader left a blank; it may lie beyond the last cell that the reader saw."""
    height = max(len(rows), 1 + max(r for r, _ in texts))
    width = max(len(rows[0]) if rows else 0, 1 + max(c for _, c in texts))
    rows.extend([] for _ in range(height - len(rows)))
    for row in rows:
        row.extend([""] * (width - len(row)))
    for (r, c), text in texts.items():
        rows[r][c] = text

"""From the bytes of a file to sheets of text cells, whatever the format."""

import io
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

import python_calamine as calamine

from orchestration.intake.archive import DAMAGED, LOCKED
from orchestration.intake.cell import cell_text
from orchestration.intake.delimited import find_separator, read_delimited
from orchestration.intake.encodings.cells import conversions
from orchestration.intake.encodings.content import BINARY, decode
from orchestration.intake.encodings.evidence import FONT_ENCODINGS
from orchestration.intake.foreign import foreign_message, is_workbook_container, refusal
from orchestration.intake.returned import is_result_sheet
from orchestration.intake.text import nfc
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
    `font_encodings`: the old encodings (TCVN3, VNI) in which some of its texts had been typed; they are converted.
    `separator`: of its cells, in a delimited file.
    """

    name: str
    rows: list[list[str]]
    merges: tuple[Merge, ...] = ()
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    scaled: Texts = field(default_factory=dict)
    not_computed: tuple[tuple[int, int], ...] = ()
    font_encodings: tuple[str, ...] = ()
    separator: str = ""


def read_sheets(
    path: str, content: bytes, header_words: frozenset[str] = frozenset()
) -> list[Sheet]:
    """The sheets of a file, hidden ones too, but for the one that our feedback added. Raises Unreadable if it is empty, damaged, locked or no spreadsheet.

    `header_words`: folded column headers of the forms, which help to tell the separator of a delimited file.
    """
    if not content.strip():
        raise Unreadable("Tệp rỗng (0 byte)." if not content else "Tệp không có chữ hay số nào.")
    suffix = PurePosixPath(path).suffix.lower()
    # A workbook under any other name is a workbook all the same.
    if is_workbook_container(content):
        return _in_unicode([s for s in _read_workbook(content) if not _is_result(s)])
    if foreign := foreign_message(content):
        raise Unreadable(foreign)
    if suffix not in WORKBOOK_SUFFIXES | DELIMITED_SUFFIXES:
        name = suffix or PurePosixPath(path).name
        raise Unreadable(f"Tệp là tệp loại '{name}', không phải là bảng tính.")
    # Programs that write a CSV and call it .xls are common; what is no text was a workbook once.
    if suffix in WORKBOOK_SUFFIXES and BINARY.search(content):
        raise Unreadable(DAMAGED)
    text, encoding = decode(content)
    separator = find_separator(text, header_words)
    rows = read_delimited(text, separator)
    sheet = Sheet(PurePosixPath(path).stem, rows, separator=separator)
    if encoding in FONT_ENCODINGS:
        return [replace(sheet, font_encodings=(encoding,))]
    return _in_unicode([sheet])


def _is_result(sheet: Sheet) -> bool:
    return is_result_sheet(sheet.name, next((row[0] for row in sheet.rows[:1] if row), ""))


def _in_unicode(sheets: list[Sheet]) -> list[Sheet]:
    """The sheets with what was typed in an old encoding converted: all of them are evidence for each."""
    found = conversions(cell for sheet in sheets for row in sheet.rows for cell in row)
    if not found:
        return sheets
    converted = []
    for sheet in sheets:
        used: set[str] = set()
        for row in sheet.rows:
            for c, cell in enumerate(row):
                if cell in found:
                    text, encoding = found[cell]
                    row[c] = nfc(text)
                    used.add(encoding)
        converted.append(replace(sheet, font_encodings=tuple(sorted(used))))
    return converted


def _read_workbook(content: bytes) -> list[Sheet]:
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
        raise Unreadable(LOCKED) from error
    except MemoryError as error:
        raise Unreadable("Bảng tính quá lớn: đọc nó cần quá nhiều bộ nhớ.") from error
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

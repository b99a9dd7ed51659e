"""Error cells of ods: a formula whose shown text is an error, or that has neither value nor text."""

import re
import zipfile

from orchestration.intake.error_cells.text import NOT_COMPUTED, Errors
from orchestration.intake.extent import Extent
from orchestration.intake.xml_stream import read_events

ERROR = re.compile(r"#[A-ZĐ][A-ZĐ0-9/!?_]*|Err:\d+")
CELLS = {"table-cell", "covered-table-cell"}


def find_errors(archive: zipfile.ZipFile) -> list[Errors]:
    """Error cells of each sheet, in workbook order."""
    reader = _ContentReader()
    with archive.open("content.xml") as stream:
        read_events(stream, reader.start, reader.end, reader.text)
    return reader.sheets


class _ContentReader:
    """Follows the events of the whole document; rows and cells may be stated once for several."""

    def __init__(self) -> None:
        self.sheets: list[Errors] = []
        self._extent = Extent()
        self._row = self._column = 0
        self._row_repeat = self._column_repeat = 1
        self._cell: dict[str, str] | None = None
        self._shown = ""
        self._is_reading = False
        self._notes = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table":
            self.sheets.append({})
            self._extent = Extent()
            self._row = 0
        elif name == "table-row":
            self._row_repeat = _repeat(attributes, "table:number-rows-repeated")
            self._column = 0
        elif name in CELLS:
            self._column_repeat = _repeat(attributes, "table:number-columns-repeated")
            self._cell = attributes
            self._shown = ""
        elif name == "annotation":
            self._notes += 1
        elif name == "p":
            self._is_reading = self._cell is not None and not self._notes

    def text(self, text: str) -> None:
        if self._is_reading:
            self._shown += text

    def end(self, name: str) -> None:
        if name == "p":
            self._is_reading = False
        elif name == "annotation":
            self._notes -= 1
        elif name in CELLS:
            self._end_cell(self._cell or {})
            self._column += self._column_repeat
            self._cell = None
        elif name == "table-row":
            self._row += self._row_repeat

    def _end_cell(self, cell: dict[str, str]) -> None:
        value_type = cell.get("office:value-type")
        if not (value_type or self._shown or "table:formula" in cell):
            return
        self._extent.include(
            self._row + self._row_repeat - 1, self._column + self._column_repeat - 1
        )
        shown = self._shown.strip()
        is_error = cell.get("calcext:value-type") == "error" or (
            ERROR.fullmatch(shown) and ("table:formula" in cell or value_type == "float")
        )
        is_computed = value_type is not None or shown or "table:formula" not in cell
        if is_error or not is_computed:
            for r in range(self._row, self._row + self._row_repeat):
                for c in range(self._column, self._column + self._column_repeat):
                    self.sheets[-1][r, c] = shown or NOT_COMPUTED


def _repeat(attributes: dict[str, str], name: str) -> int:
    stated = attributes.get(name, "")
    return max(1, int(stated)) if stated.isdecimal() else 1

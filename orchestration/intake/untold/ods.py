"""What is looked up in ods. An error: a formula whose shown text is one, or that has neither value nor text."""

import re
import zipfile
from collections.abc import Iterator

from orchestration.intake.extent import MOST_COLUMNS, Extent
from orchestration.intake.untold.error_text import NOT_COMPUTED
from orchestration.intake.untold.ods_styles import StyleReader
from orchestration.intake.untold.sheet import Untold
from orchestration.intake.xml_stream import read_events

ERROR = re.compile(r"#[A-ZĐ][A-ZĐ0-9/!?_]*|Err:\d+")
CELLS = {"table-cell", "covered-table-cell"}
NUMBERS = {"float", "currency"}


def find_untold(archive: zipfile.ZipFile) -> list[Untold]:
    """One for each sheet, in workbook order."""
    reader = _ContentReader()
    with archive.open("content.xml") as stream:
        read_events(stream, reader.start, reader.end, reader.text)
    return reader.sheets


class _ContentReader:
    """Follows the events of the whole document; rows and cells may be stated once for several."""

    def __init__(self) -> None:
        self.sheets: list[Untold] = []
        self._styles = StyleReader()
        self._scaled_columns: dict[int, str] = {}
        self._extent = Extent()
        self._row = self._column = 0
        self._row_repeat = self._column_repeat = 1
        self._cell: dict[str, str] | None = None
        self._shown = ""
        self._is_reading = False
        self._notes = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table":
            self.sheets.append(Untold())
            self._scaled_columns = {}
            self._extent = Extent()
            self._row = self._column = 0
        elif name == "table-column":
            self._start_column(attributes)
        elif name == "table-row":
            self._row_repeat = _repeat(attributes, "table:number-rows-repeated")
            self._column = 0
            if attributes.get("table:visibility", "visible") != "visible":
                self.sheets[-1].hidden_rows.append((self._row, self._row + self._row_repeat - 1))
        elif name in CELLS:
            self._column_repeat = _repeat(attributes, "table:number-columns-repeated")
            self._cell = attributes
            self._shown = ""
        elif name == "annotation":
            self._notes += 1
        elif name == "p":
            self._is_reading = self._cell is not None and not self._notes
        else:
            self._styles.start(name, attributes)

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

    def _start_column(self, attributes: dict[str, str]) -> None:
        first = self._column
        self._column += _repeat(attributes, "table:number-columns-repeated")
        if attributes.get("table:visibility", "visible") != "visible":
            self.sheets[-1].hidden_columns.append((first, self._column - 1))
        scale = self._styles.scale_of(attributes.get("table:default-cell-style-name", ""))
        if scale:
            self._scaled_columns |= dict.fromkeys(
                range(first, min(self._column, MOST_COLUMNS)), scale
            )

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
            self.sheets[-1].errors |= dict.fromkeys(self._places(), shown or NOT_COMPUTED)
        if value_type in NUMBERS:
            style = cell.get("table:style-name")
            for r, c in self._places():
                scale = self._styles.scale_of(style) if style else self._scaled_columns.get(c)
                if scale:
                    self.sheets[-1].scaled[r, c] = scale

    def _places(self) -> Iterator[tuple[int, int]]:
        for r in range(self._row, self._row + self._row_repeat):
            for c in range(self._column, self._column + self._column_repeat):
                yield r, c


def _repeat(attributes: dict[str, str], name: str) -> int:
    stated = attributes.get(name, "")
    return max(1, int(stated)) if stated.isdecimal() else 1

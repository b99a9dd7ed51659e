"""Error cells of xlsx and xlsm: `t="e"`, and formulas without a computed value."""

import re
import zipfile

from orchestration.intake.error_cells.relations import targets
from orchestration.intake.error_cells.text import NOT_COMPUTED, UNNAMED, Errors
from orchestration.intake.extent import Extent
from orchestration.intake.xml_stream import read_events

WORKBOOK = "xl/workbook.xml"
REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def find_errors(archive: zipfile.ZipFile) -> list[Errors]:
    """Error cells of each sheet, in workbook order."""
    parts = targets(archive, WORKBOOK)
    relation_ids: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            relation_ids.extend(v for k, v in attributes.items() if k.rpartition(":")[2] == "id")

    with archive.open(WORKBOOK) as stream:
        read_events(stream, start)
    names = set(archive.namelist())
    return [
        _errors_of(archive, part) if (part := parts.get(i, "")) in names else {}
        for i in relation_ids
    ]


def _errors_of(archive: zipfile.ZipFile, part: str) -> Errors:
    reader = _SheetReader()
    with archive.open(part) as stream:
        read_events(stream, reader.start, reader.end, reader.text)
    return reader.errors


class _SheetReader:
    """Follows the events of one sheet; `errors` is what it found."""

    def __init__(self) -> None:
        self.errors: Errors = {}
        self._extent = Extent()
        self._row = self._column = -1
        self._type = "n"
        self._is_formula = self._has_value = self._is_reading = False
        self._value = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._locate(attributes.get("r", ""))
            self._type = attributes.get("t", "n")
            self._is_formula = self._has_value = False
            self._value = ""
        elif name in ("v", "is"):
            self._has_value = True
            # The value itself is of interest only where it may be an error, or missing.
            self._is_reading = self._is_formula or self._type == "e"
            self._extent.include(self._row, self._column)
        elif name == "f":
            self._is_formula = True
        elif name == "row":
            self._row = (
                int(attributes["r"]) - 1 if attributes.get("r", "").isdecimal() else self._row + 1
            )
            self._column = -1

    def text(self, text: str) -> None:
        if self._is_reading:
            self._value += text

    def end(self, name: str) -> None:
        if name == "v":
            self._is_reading = False
        elif name == "c":
            # ="" is computed and empty: `t="str"` with an empty value, a blank that the clerk meant.
            is_empty_text = self._type == "str" and self._has_value
            if self._type == "e":
                self.errors[self._row, self._column] = self._value.strip() or UNNAMED
            elif self._is_formula and not self._value and not is_empty_text:
                self.errors[self._row, self._column] = NOT_COMPUTED

    def _locate(self, reference: str) -> None:
        """A cell without a reference stands right of the one before it."""
        match = REFERENCE.fullmatch(reference)
        if match is None:
            self._column += 1
            return
        column = 0
        for letter in match[1]:
            column = column * 26 + ord(letter) - 64
        self._column = column - 1
        self._row = int(match[2]) - 1

"""What is looked up in xlsx and xlsm: the parts of the container, and the workbook's styles."""

import contextlib
import posixpath
import zipfile

from orchestration.intake.unreadable import Unreadable
from orchestration.intake.untold.number_format import shows_another_number
from orchestration.intake.untold.relations import targets
from orchestration.intake.untold.sheet import Untold
from orchestration.intake.untold.xlsx_sheet import SheetReader
from orchestration.intake.xml_stream import read_events

WORKBOOK = "xl/workbook.xml"


def find_untold(archive: zipfile.ZipFile) -> list[Untold]:
    """One for each sheet, in workbook order."""
    parts = targets(archive, WORKBOOK)
    names = set(archive.namelist())
    relation_ids: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            relation_ids.extend(v for k, v in attributes.items() if k.rpartition(":")[2] == "id")

    with archive.open(WORKBOOK) as stream:
        read_events(stream, start)
    styles = [p for p in parts.values() if posixpath.basename(p) == "styles.xml" and p in names]
    scaling = _scaling_styles(archive, styles[0]) if styles else {}
    return [
        _untold_of(archive, part, scaling) if (part := parts.get(i, "")) in names else Untold()
        for i in relation_ids
    ]


def _untold_of(archive: zipfile.ZipFile, part: str, scaling: dict[str, str]) -> Untold:
    reader = SheetReader(scaling)
    with archive.open(part) as stream:
        read_events(stream, reader.start, reader.end, reader.text)
    return reader.untold()


def _scaling_styles(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Number of a cell style, as cells refer to it -> its format, for those that show another number."""
    codes: dict[str, str] = {}
    used: list[str] = []
    is_of_cells = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal is_of_cells
        if name == "numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            is_of_cells = True
        elif name == "xf" and is_of_cells:
            used.append(attributes.get("numFmtId", ""))

    def end(name: str) -> None:
        nonlocal is_of_cells
        if name == "cellXfs":
            is_of_cells = False

    # Damaged styles keep no value from being read.
    with archive.open(part) as stream, contextlib.suppress(Unreadable):
        read_events(stream, start, end)
    return {
        str(n): codes[i]
        for n, i in enumerate(used)
        if i in codes and shows_another_number(codes[i])
    }

"""Formulas keep the values that the clerk's program computed: openpyxl writes formulas without values.

Without them the totals look empty wherever nothing computes: in the preview of a mail, on a phone, in Protected View.
"""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from html import escape

from openpyxl.utils.cell import column_index_from_string
from openpyxl.utils.datetime import to_excel

from orchestration.feedback.harmless import Values
from orchestration.intake.sheets import Sheet

# A formula cell as openpyxl writes it, by lxml or by the standard library: with an empty value.
FORMULA_CELL = re.compile(
    r'<c r="([A-Z]+)(\d+)"((?: s="\d+")?)>(<f\b[^>]*?(?:/>|>[^<]*</f>))<v(?: ?/>|></v>)</c>'
)
ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}


def put_cached_values(
    workbook: bytes, titles: Sequence[str], values: Values, sheets: Sequence[Sheet], epoch: datetime
) -> bytes:
    """A workbook that openpyxl wrote, with the values of its formulas as the clerk's file has them.

    `titles` are its sheets in order; `sheets` tell the error cells, which the reader of `values` leaves empty. What
    the clerk's program had not computed stays so.
    """
    texts = {sheet.name: sheet.rows for sheet in sheets}
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        parts = {f"xl/worksheets/sheet{n}.xml": title for n, title in enumerate(titles, 1)}
        for part in old.infolist():
            data = old.read(part)
            if (title := parts.get(part.filename)) and b"<f" in data:
                cells = _Cells(values.get(title, []), texts.get(title, []), epoch)
                data = FORMULA_CELL.sub(cells.with_value, data.decode()).encode()
            new.writestr(part, data)
    return stream.getvalue()


class _Cells:
    """The cells of one sheet as the clerk's file holds them."""

    def __init__(self, values: list[list[object]], texts: list[list[str]], epoch: datetime) -> None:
        self._values, self._texts, self._epoch = values, texts, epoch

    def with_value(self, cell: re.Match[str]) -> str:
        letters, row, style, formula = cell.groups()
        r, c = int(row) - 1, column_index_from_string(letters) - 1
        kind, text = self._cached(r, c)
        if not text:
            return cell[0]
        return f'<c r="{letters}{row}"{style}{kind}>{formula}<v>{escape(text)}</v></c>'

    def _cached(self, r: int, c: int) -> tuple[str, str]:
        """The attribute that tells the type of a value, and the value; '' if there is none."""
        value = _at(self._values, r, c)
        if isinstance(value, bool):
            return ' t="b"', str(int(value))
        if isinstance(value, int | float):
            return "", repr(value)
        if isinstance(value, datetime | date | time | timedelta):
            return "", repr(to_excel(value, self._epoch))  # type: ignore[no-untyped-call]  # openpyxl states no types
        if value:
            return ' t="str"', str(value)
        error = _at(self._texts, r, c)
        return (' t="e"', str(error)) if error in ERRORS else ("", "")


def _at(rows: Sequence[Sequence[object]], r: int, c: int) -> object:
    return rows[r][c] if r < len(rows) and c < len(rows[r]) else ""

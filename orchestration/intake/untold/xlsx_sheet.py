"""The events of one sheet of xlsx: `t="e"`, formulas without a result, hidden rows and columns, number formats."""

import re

from orchestration.intake.extent import Extent
from orchestration.intake.untold.error_text import NOT_COMPUTED, UNNAMED
from orchestration.intake.untold.formulas import column_index
from orchestration.intake.untold.sheet import Texts, Untold

REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
TRUE = ("1", "true")


class SheetReader:
    """Follows the events of one sheet. `scaling`: style of a cell -> number format that shows another number."""

    def __init__(self, scaling: dict[str, str]) -> None:
        self._scaling = scaling
        self._untold = Untold()
        self._extent = Extent()
        self._row = self._column = -1
        self._type = "n"
        self._style = ""
        self._is_formula = self._has_value = self._is_in_formula = self._is_reading = False
        self._value = self._formula = ""
        self._zeros: Texts = {}
        self._has_result = False

    def untold(self) -> Untold:
        """What was found. Zeros of formulas are told only if no formula of the sheet has another result."""
        if not self._has_result:
            self._untold.not_computed = self._zeros
        return self._untold

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._locate(attributes.get("r", ""))
            self._type = attributes.get("t", "n")
            self._style = attributes.get("s", "")
            self._is_formula = self._has_value = False
            self._value = self._formula = ""
        elif name in ("v", "is"):
            self._has_value = True
            # The value itself is of interest only where it may be an error, or missing.
            self._is_reading = self._is_formula or self._type == "e"
            self._extent.include(self._row, self._column)
        elif name == "f":
            self._is_formula = self._is_in_formula = True
        elif name == "row":
            self._row = (
                int(attributes["r"]) - 1 if attributes.get("r", "").isdecimal() else self._row + 1
            )
            self._column = -1
            if _is_hidden(attributes, "ht"):
                self._untold.hidden_rows.append((self._row, self._row))
        elif name == "col" and _is_hidden(attributes, "width"):
            first, last = attributes.get("min", ""), attributes.get("max", "")
            if first.isdecimal() and last.isdecimal():
                self._untold.hidden_columns.append((int(first) - 1, int(last) - 1))

    def text(self, text: str) -> None:
        if self._is_in_formula:
            self._formula += text
        elif self._is_reading:
            self._value += text

    def end(self, name: str) -> None:
        if name == "v":
            self._is_reading = False
        elif name == "f":
            self._is_in_formula = False
        elif name == "c":
            self._end_cell((self._row, self._column))

    def _end_cell(self, at: tuple[int, int]) -> None:
        # ="" is computed and empty: `t="str"` with an empty value, a blank that the clerk meant.
        is_empty_text = self._type == "str" and self._has_value
        if self._type == "e":
            self._untold.errors[at] = self._value.strip() or UNNAMED
        elif self._is_formula and not self._value and not is_empty_text:
            self._untold.errors[at] = NOT_COMPUTED
        elif self._is_formula and self._type == "n" and self._value.strip() == "0":
            self._zeros[at] = self._formula
        elif self._is_formula:
            self._has_result = True
        if self._has_value and self._type == "n" and self._style in self._scaling:
            self._untold.scaled[at] = self._scaling[self._style]

    def _locate(self, reference: str) -> None:
        """A cell without a reference stands right of the one before it."""
        match = REFERENCE.fullmatch(reference)
        if match is None:
            self._column += 1
            return
        self._column = column_index(match[1])
        self._row = int(match[2]) - 1


def _is_hidden(attributes: dict[str, str], size: str) -> bool:
    """Whether a row or column is hidden, by a filter too, or has no height or width."""
    return attributes.get("hidden") in TRUE or attributes.get(size) in ("0", "0.0")

"""How a template looks: the cell formats, by name."""

from typing import Any

import xlsxwriter

FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
CENTRED = {"align": "center"}
BOLD = {"bold": True}
WRAPPED = {"text_wrap": True}
TABLE = {"border": 1, "border_color": "#808080"}
ENTRY = {**TABLE, "locked": False}
MONEY = {"num_format": "#,##0_ ", "align": "right"}
DARK, LIGHT, PALE, WARM = "#1F4E79", "#DCE6F1", "#F2F2F2", "#FFF8E1"

LOOKS: dict[str, dict[str, Any]] = {
    "agency": {**CENTRED, **BOLD},
    "motto": {**CENTRED, **BOLD, "bottom": 0},
    "label": {"align": "right", "italic": True},
    "heading": {**CENTRED, **BOLD, "font_size": 15},
    "period": {**CENTRED, "italic": True},
    "revision": {**CENTRED, "italic": True, "locked": False},
    # The columns that every line must have stand out.
    "header_required": {
        **TABLE,
        **CENTRED,
        **BOLD,
        **WRAPPED,
        "bg_color": DARK,
        "font_color": "#FFFFFF",
    },
    "header": {**TABLE, **CENTRED, **BOLD, **WRAPPED, "bg_color": LIGHT},
    # As text: a code 3.2 must not become the 3rd of February, nor a telephone number lose its first 0.
    "text": {**ENTRY, **WRAPPED, "num_format": "@", "indent": 1},
    "code": {**ENTRY, **CENTRED, "num_format": "@"},
    "line_no": {**ENTRY, **CENTRED},
    "money": {**ENTRY, **MONEY},
    # What the sheet is sent for.
    "money_required": {**ENTRY, **MONEY, "bg_color": WARM},
    "count": {**ENTRY, **MONEY},
    "total_label": {**TABLE, **BOLD, **CENTRED, "bg_color": PALE},
    "total": {**TABLE, **BOLD, **MONEY, "bg_color": PALE},
    "place": {**CENTRED, "italic": True, "locked": False},
    "signer": {**CENTRED, **BOLD, "locked": False},
    "guide_title": {**BOLD, "font_size": 15, "font_color": DARK},
    "guide_heading": {**BOLD, "font_size": 13, "font_color": DARK},
    "guide": {**WRAPPED, "valign": "top"},
    "list_code": {**TABLE, **CENTRED, "num_format": "@"},
    "list": {**TABLE, **WRAPPED, "num_format": "@"},
}


class Looks:
    """The formats of one workbook, each made when it is first asked for."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = self._book.add_format({**FONT, **LOOKS[name]})
        return self._made[name]

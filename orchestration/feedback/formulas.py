"""Which formulas of a submitted workbook may stay formulas: those that only compute over that workbook."""

import re
from collections.abc import Collection

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError
from openpyxl.utils import FORMULAE

# Of the functions of the file format, those that reach out of the cells of the workbook.
REACHING = {
    *("CALL", "CELL", "HYPERLINK", "INDIRECT", "INFO", "RTD", "GETPIVOTDATA"),
    *(name for name in FORMULAE if name.startswith("CUBE")),
}
# Newer than the list of openpyxl.
NEWER = {
    *("AGGREGATE", "CONCAT", "DAYS", "FILTER", "IFNA", "IFS", "MAXIFS", "MINIFS", "NUMBERVALUE"),
    *("SEQUENCE", "SORT", "SORTBY", "SWITCH", "TEXTJOIN", "UNIQUE", "XLOOKUP", "XMATCH"),
}
COMPUTING = (set(FORMULAE) - REACHING) | NEWER
CELLS = re.compile(
    r"\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|#REF!",
    re.IGNORECASE,
)


def is_harmless(formula: str, sheets: Collection[str], names: Collection[str]) -> bool:
    """Whether a formula ('=...') is made of computing functions, and cells and names of its own workbook only.

    What is not known to be harmless is not: other workbooks, DDE, the web, links, add-ins, and what can't be parsed.
    """
    try:
        tokens = Tokenizer(formula).items
    except (TokenizerError, IndexError, ValueError):
        return False
    known_sheets = {sheet.casefold() for sheet in sheets}
    known_names = {name.casefold() for name in names}
    return not any(token.type == Token.LITERAL for token in tokens) and all(
        _is_harmless_token(token, known_sheets, known_names) for token in tokens
    )


def _is_harmless_token(token: Token, sheets: set[str], names: set[str]) -> bool:
    if token.type == Token.FUNC:
        name = token.value.rstrip("(").upper()
        return name == ")" or re.sub(r"^(_XLFN\.|_XLWS\.)+", "", name) in COMPUTING
    if token.type != Token.OPERAND or token.subtype != Token.RANGE:
        return True
    sheet, mark, cells = token.value.rpartition("!")
    if token.value.endswith("#REF!"):
        sheet, mark, cells = token.value.removesuffix("#REF!").rstrip("!"), "!", "#REF!"
        mark = "!" if sheet else ""
    if mark and not _is_own(sheet, sheets):
        return False
    return CELLS.fullmatch(cells) is not None or cells.casefold() in names


def _is_own(sheet: str, sheets: set[str]) -> bool:
    """Whether a reference's sheet part, quoted or not, or a span of sheets, is of the workbook."""
    if sheet.startswith("'") and sheet.endswith("'"):
        sheet = sheet[1:-1].replace("''", "'")
    sheet = sheet.casefold()
    return sheet in sheets or all(part in sheets for part in sheet.split(":"))

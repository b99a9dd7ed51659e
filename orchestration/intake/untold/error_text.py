"""How an error is written where a cell's text belongs."""

# The codes of the binary formats.
TEXT_BY_CODE = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
# Not a text of Excel's: a formula that was written by a program which does not compute.
NOT_COMPUTED = "#CHƯA TÍNH"
UNNAMED = "#LỖI"


def error_text(code: int) -> str:
    """Text of an error code of the binary formats."""
    return TEXT_BY_CODE.get(code, UNNAMED)

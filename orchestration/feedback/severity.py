"""The three severities: their order, their words, their colours."""

from collections.abc import Iterable

# The worst first: a cell with several findings has the colour of the worst.
ORDER = ("refuse", "reject", "warn")
LABELS = {"refuse": "Từ chối biểu", "reject": "Loại dòng", "warn": "Cảnh báo"}
MEANINGS = {
    "refuse": "toàn bộ số liệu của biểu không được tính",
    "reject": "dòng có ô này không được tính, các dòng khác vẫn được tính",
    "warn": "số liệu được tính, nhưng cần kiểm tra lại",
}
# Shades of our own, told from the clerk's: when the file comes back they are taken off before it is marked again.
COLOURS = {"refuse": "FFF4A9A4", "reject": "FFFBC98E", "warn": "FFFFF0A3"}


def worst(severities: Iterable[str]) -> str:
    """The worst of several; at least one is expected."""
    return min(severities, key=ORDER.index)

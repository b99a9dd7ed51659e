"""How far a sheet reaches: the reader lays out the whole rectangle, so an absurd one is refused before."""

from orchestration.intake.unreadable import Unreadable

# Larger than any honest grid of a province's report, small enough to hold in memory and to search for a header.
MOST_CELLS = 5_000_000
MOST_COLUMNS = 1_000


class Extent:
    """The rectangle from A1 that holds every cell included so far."""

    def __init__(self) -> None:
        self._height = self._width = 0

    def include(self, row: int, column: int) -> None:
        """Stretch to a 0-based cell. Raises Unreadable if the rectangle becomes too large."""
        if row < self._height and column < self._width:
            return
        self._height = max(self._height, row + 1)
        self._width = max(self._width, column + 1)
        if self._width > MOST_COLUMNS or self._height * self._width > MOST_CELLS:
            raise Unreadable(
                f"Trang tính quá rộng: có dữ liệu đến dòng {self._height}, cột thứ {self._width};"
                " hãy xóa các ô ngoài bảng."
            )

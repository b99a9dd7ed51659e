"""Grids of a small KC-01, to be bent by the tests."""

from tests.intake.workbooks import Grid, Value

TITLE: Grid = [
    ["UBND huyện Thăng Bình"],
    ["Tháng 7 năm 2024"],
    ["Đơn vị tính: triệu đồng"],
]
HEADER: list[Value] = [
    "STT",
    "Mã nội dung",
    "Nội dung, tên đề án",
    "Mã đề án",
    "Thực hiện trong tháng",
    "Lũy kế từ đầu năm",
    "Ghi chú",
]
FIRST: list[Value] = [1, "3.2", "Hỗ trợ máy dệt", "KC24-513-01", 110.5, 210.5, None]
SECOND: list[Value] = [2, "4.2", "Tham gia hội chợ", "KC24-513-02", 50, 50, None]
TOTAL: list[Value] = [None, None, "Tổng cộng", None, 160.5, 260.5, None]


def kc01(*rows: list[Value], title: Grid | None = None, header: list[Value] | None = None) -> Grid:
    """Title, header and the rows given (two lines and their total, if none are)."""
    body = list(rows) or [FIRST, SECOND, TOTAL]
    return [*(TITLE if title is None else title), HEADER if header is None else header, *body]

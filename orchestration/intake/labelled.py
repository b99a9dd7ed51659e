"""Title cells that hold a label alone, joined with the cell that holds what it labels."""

import re
from collections.abc import Iterable

from orchestration.intake.text import fold

# "Tháng:" | "7" | "Năm:" | "2024", "Kỳ báo cáo" | 2024-07-01, "ĐVT:" | "triệu đồng", "Đơn vị báo cáo:" | "Quế Sơn".
LABEL = re.compile(
    r"(?:(?:bao cao )?thang(?: bao cao)?|k[iy](?: bao cao)?|nam(?: bao cao| ke hoach)?|don vi(?: tinh| tien te| bao cao)?"
    r"|dvt|huyen|thi xa|thanh pho|ten don vi)"
)


def join_labels(cells: Iterable[str]) -> list[str]:
    """The cells in reading order, a label that stands alone written before the cell that follows it."""
    joined: list[str] = []
    label = ""
    for cell in cells:
        if LABEL.fullmatch(fold(cell)):
            if label:
                joined.append(label)
            label = cell
        else:
            joined.append(f"{label} {cell}" if label else cell)
            label = ""
    return [*joined, label] if label else joined

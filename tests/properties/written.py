"""Tables of known amounts, written as clerks write them: notation, money unit, order of columns, decoration, format."""

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from tests.intake.workbooks import FORMATS, Grid, Value, delimited

FACTORS = {"dong": 1, "nghin": 1_000, "trieu": 1_000_000, "ty": 1_000_000_000}
UNIT_TEXTS = {
    "dong": ["Đơn vị tính: đồng", "ĐVT: VNĐ"],
    "nghin": ["Đơn vị tính: 1.000 đồng", "(ĐVT: nghìn đồng)"],
    "trieu": ["Đơn vị tính: triệu đồng", "ĐVT: tr.đ"],
    "ty": ["Đơn vị tính: tỷ đồng"],
}
HEADERS = {
    "line_no": ["STT", "TT"],
    "content_code": ["Mã nội dung", "MÃ ND"],
    "project_name": ["Nội dung, tên đề án", "Tên đề án"],
    "executed_in_month": ["Thực hiện trong tháng", "TH trong tháng", "Thực hiện tháng"],
    "executed_to_date": ["Lũy kế từ đầu năm", "Luỹ kế"],
    "note": ["Ghi chú"],
}
SEPARATORS = {"a.csv": ";", "b.csv": ",", "c.tsv": "\t"}
NOTATIONS = ("number", "vi", "vi grouped", "en", "en grouped", "spaces", "inline")
# Below these, amounts are left out: no clerk writes 0,000001 billion.
STEP = {"dong": 1, "nghin": 1, "trieu": 1, "ty": 1_000}


@dataclass(frozen=True)
class Written:
    """A table as a grid, the file's name (whose ending is the format), and the dong of each line: row -> amount."""

    path: str
    grid: Grid
    amounts: dict[int, tuple[int, int]]

    @property
    def content(self) -> bytes:
        if self.path in SEPARATORS:
            return delimited(self.grid, SEPARATORS[self.path])
        return FORMATS[self.path](self.grid)


@st.composite
def tables(draw: st.DrawFn) -> Written:
    """A KC-01 of one to five lines, in one notation."""
    unit = draw(st.sampled_from(sorted(FACTORS)))
    notation = draw(st.sampled_from(NOTATIONS))
    amount = st.integers(0, 99_999_999_999 // STEP[unit]).map(lambda n: n * STEP[unit])
    amounts = draw(st.lists(st.tuples(amount, amount), min_size=1, max_size=5))
    if notation.startswith("en"):
        # Alone, "1.234" is 1234 by law: an English file has to show somewhere that it is one.
        amounts.append((FACTORS[unit] * 5 // 2 or 1, 1_234_567 * FACTORS[unit]))
    order = draw(st.permutations(list(HEADERS)))
    grid: Grid = [["UBND huyện Thăng Bình"], ["Tháng 7 năm 2024"]]
    grid += draw(st.sampled_from([[], [[None]], [["BÁO CÁO KINH PHÍ KHUYẾN CÔNG"]]]))
    grid.append([draw(st.sampled_from(UNIT_TEXTS[unit]))])
    grid.append([draw(st.sampled_from(HEADERS[name])) for name in order])
    if draw(st.booleans()):
        grid.append([f"({c})" for c in range(1, len(order) + 1)])
    if draw(st.booleans()):
        grid.append([{"line_no": "I", "project_name": "Mô hình"}.get(name) for name in order])
    placed = {}
    for number, (month, to_date) in enumerate(amounts, 1):
        cells: dict[str, Value] = {
            "line_no": number,
            "content_code": "3.2",
            "project_name": f"Đề án {number}",
            "executed_in_month": written(month, unit, notation),
            "executed_to_date": written(to_date, unit, notation),
        }
        grid.append([cells.get(name) for name in order])
        placed[len(grid)] = (month, to_date)
    if draw(st.booleans()):
        grid.append([{"project_name": "Tổng cộng"}.get(name) for name in order])
    if draw(st.booleans()):
        grid += [[None], [None, None, "Người lập biểu", "Trưởng phòng"]]
    return Written(draw(st.sampled_from([*FORMATS, "b.csv", "c.tsv"])), grid, placed)


def written(amount: int, unit: str, notation: str) -> Value:
    """An amount in dong as a clerk who uses this unit and notation writes it."""
    if notation == "inline":
        return f"{amount:,} đồng".replace(",", ".")
    value = Decimal(amount) / FACTORS[unit]
    if notation == "number":
        return float(value)
    whole, _, decimals = f"{value:f}".partition(".")
    decimals = decimals.rstrip("0")
    grouped = f"{int(whole):,}"
    point = "." if notation.startswith("en") else ","
    groups = {"vi grouped": ".", "en grouped": ",", "spaces": "\u00a0"}
    if notation in groups:
        whole = grouped.replace(",", groups[notation])
    return f"{whole}{point}{decimals}" if decimals else whole

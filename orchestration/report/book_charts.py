"""The native charts of the workbook: drawn by the spreadsheet program from the cells of the tables beside them."""

from typing import Any

from orchestration.report.book_table import Book, Placed
from orchestration.report.book_totals import PLAN, TO_DATE

PLANNED, DONE = "#C9D3DF", "#1F5C99"
NAMES, PERCENT = 1, 5
FONT = {"name": "Times New Roman", "size": 10, "bold": False}
PIXELS_A_BAR = 26


def add_charts(book: Book, groups: Placed, months: Placed, units: Placed) -> None:
    """A chart below each of the three tables."""
    _below(
        *(book, groups, "bar", "Kế hoạch và kinh phí thực hiện theo nội dung (triệu đồng)"),
        [("Kế hoạch năm", PLAN, PLANNED), ("Lũy kế từ đầu năm", TO_DATE, DONE)],
        NAMES,
        is_money=True,
    )
    _below(
        *(book, months, "column", "Kinh phí thực hiện theo tháng (triệu đồng)"),
        [("Thực hiện trong tháng", 1, DONE)],
        0,
        is_money=True,
    )
    _below(
        *(book, units, "bar", "Tỷ lệ thực hiện so với kế hoạch theo đơn vị (%)"),
        [("Tỷ lệ so với kế hoạch", PERCENT, DONE)],
        NAMES,
        is_money=False,
    )


def _below(
    book: Book,
    placed: Placed,
    kind: str,
    title: str,
    series: list[tuple[str, int, str]],
    names: int,
    *,
    is_money: bool,
) -> None:
    chart: Any = book.file.add_chart({"type": kind})
    for name, column, colour in series:
        chart.add_series(
            {
                "name": name,
                "categories": [placed.sheet, placed.first, names, placed.last, names],
                "values": [placed.sheet, placed.first, column, placed.last, column],
                "fill": {"color": colour},
                "gap": 60,
            }
        )
    bars = (placed.last - placed.first + 1) * len(series)
    values: dict[str, Any] = {
        "num_font": FONT,
        "major_gridlines": {"visible": True, "line": {"color": "#DDDDDD"}},
    }
    values |= {"num_format": "#,##0,," if is_money else "0"}
    labels: dict[str, Any] = {"num_font": FONT, "text_axis": True}
    if kind == "column":
        chart.set_x_axis({**labels, "num_format": "mm/yyyy"})
        chart.set_y_axis(values)
    else:
        chart.set_x_axis({**values, "label_position": "high"})
        # The first row on top, as in the table.
        chart.set_y_axis({**labels, "reverse": True})
    chart.set_title(
        {"name": title, "name_font": {"name": "Times New Roman", "size": 12}, "overlay": False}
    )
    legend: dict[str, Any] = {"position": "bottom", "font": FONT}
    chart.set_legend(legend if len(series) > 1 else {"none": True})
    chart.show_blanks_as("gap")
    height = 360 if kind == "column" else 120 + PIXELS_A_BAR * bars
    chart.set_size({"width": 860, "height": height})
    sheet = book.file.get_worksheet_by_name(placed.sheet)
    sheet.insert_chart(placed.total + 2, 0, chart, {"description": title})

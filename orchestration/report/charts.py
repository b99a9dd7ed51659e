"""The charts of the report: one description each (Vega-Lite, by altair), as SVG for the page and PNG for the document.

Every label is written by shown.py. What is not known has no bar and is labelled as missing.
"""

import textwrap
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import altair as alt
import vl_convert

from orchestration import shown
from orchestration.report.figures import Report, UnitProgress
from orchestration.report.outline import Picture

# Has the Vietnamese letters (the Liberation Sans that vl-convert brings along lacks some); where it is not installed, the
# next font that has them is taken.
FONT = "DejaVu Sans"
PLAN, MONEY, INK = "#c9d3df", "#1f5c99", "#222222"
WIDTH = 460
MILLIONS, PERCENT = "Triệu đồng", "% kế hoạch năm"
# So many units have room on a page.
UNITS_A_CHART = 35
# Pixels per point of the document: sharp in print, small in a mail.
SCALE = 2.5
NUMBERS: dict[str, Any] = {
    "decimal": ",",
    "thousands": ".",
    "grouping": [3],
    "currency": ["", " đồng"],
}
# Names on an axis may take several lines, of so many letters.
BREAK, LINE = "|", 46
NAMES = alt.Axis(
    labelExpr=f"split(datum.label, '{BREAK}')", labelLimit=320, ticks=False, labelPadding=6
)
Chart = alt.LayerChart | alt.FacetChart
Rows = list[dict[str, Any]]


def groups(report: Report) -> Picture:
    """Plan and money by report group, in millions."""
    rows: Rows = []
    for line in report.groups:
        for what, amount in (("Kế hoạch năm", line.planned), ("Lũy kế thực hiện", line.executed)):
            rows.append(
                {
                    "group": _label(f"{line.code}. {line.name}"),
                    "what": what,
                    **_point(_million(amount), shown.million(amount)),
                }
            )
    order = [_label(f"{line.code}. {line.name}") for line in report.groups]
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        y=alt.Y("group:N", sort=order, title=None, axis=NAMES),
        yOffset=alt.YOffset("what:N", sort=["Kế hoạch năm", "Lũy kế thực hiện"]),
    )
    colour = alt.Scale(domain=["Kế hoạch năm", "Lũy kế thực hiện"], range=[PLAN, MONEY])
    bars = base.mark_bar().encode(
        x=_amount(MILLIONS),
        color=alt.Color("what:N", scale=colour, legend=alt.Legend(title=None, orient="top")),
    )
    return _picture(
        "Kế hoạch và kinh phí thực hiện theo nội dung",
        "Biểu đồ cột: kế hoạch năm và lũy kế thực hiện của từng nội dung, triệu đồng",
        alt.layer(bars, _texts(base, MILLIONS)),
        height=46 * len(report.groups),
    )


def months(report: Report) -> Picture:
    """Money month by month, in millions."""
    rows: Rows = [
        {
            "month": f"T{line.month.month}",
            **_point(_million(line.in_month), shown.million(line.in_month)),
        }
        for line in report.months
    ]
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        x=alt.X("month:N", sort=None, title=None, axis=alt.Axis(labelAngle=0, ticks=False))
    )
    bars = base.mark_bar(color=MONEY, size=34).encode(
        y=alt.Y("amount:Q", title=MILLIONS, axis=alt.Axis(grid=True, tickCount=5))
    )
    texts = base.mark_text(dy=-8, color=INK).encode(y=alt.Y("at:Q", title=MILLIONS), text="text:N")
    return _picture(
        "Kinh phí thực hiện theo tháng",
        "Biểu đồ cột: kinh phí thực hiện trong từng tháng từ đầu năm, triệu đồng",
        alt.layer(bars, texts),
        height=190,
    )


def units(report: Report) -> list[Picture]:
    """The percentage of the plan by unit, beside that of the whole; of many units, several charts."""
    ranked = sorted(report.units, key=lambda u: (u.pct is None, -(u.pct or 0), u.code))
    return [
        _units(report.total.pct, ranked[first : first + UNITS_A_CHART])
        for first in range(0, len(ranked), UNITS_A_CHART)
    ]


def _units(pct: Decimal | None, ranked: Sequence[UnitProgress]) -> Picture:
    rows: Rows = [
        {
            "unit": _label(unit.name),
            **_point(None if unit.pct is None else float(unit.pct), shown.percent(unit.pct)),
        }
        for unit in ranked
    ]
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        y=alt.Y("unit:N", sort=None, title=None, axis=NAMES)
    )
    whole = alt.Chart(alt.InlineData(values=[] if pct is None else [{"amount": float(pct)}]))
    title = PERCENT if pct is None else f"{PERCENT} (đường đứt: mức chung {shown.percent(pct)})"
    rule = whole.mark_rule(color="#b3261e", strokeDash=[4, 3]).encode(
        x=alt.X("amount:Q", title=title)
    )
    bars = base.mark_bar(color=MONEY).encode(x=_amount(title))
    return _picture(
        "Tỷ lệ thực hiện kế hoạch theo đơn vị",
        "Biểu đồ cột: tỷ lệ thực hiện so với kế hoạch năm của từng đơn vị",
        alt.layer(rule, bars, _texts(base, title)),
        height=18 * max(len(rows), 1),
    )


def _amount(title: str) -> alt.X:
    return alt.X("amount:Q", title=title, axis=alt.Axis(grid=True, tickCount=6))


def _texts(base: alt.Chart, title: str) -> alt.Chart:
    texts: alt.Chart = base.mark_text(align="left", dx=4, color=INK).encode(
        x=alt.X("at:Q", title=title), text="text:N"
    )
    return texts


def _picture(title: str, told: str, chart: Chart, height: int) -> Picture:
    spec = (
        chart.properties(width=WIDTH, height=height)
        .configure(font=FONT)
        .configure_view(stroke=None)
        .configure_axis(labelFontSize=11, titleFontSize=11, titleFontWeight="normal")
        .configure_text(fontSize=11)
        .configure_legend(labelFontSize=11)
        .to_dict()
    )
    svg = vl_convert.vegalite_to_svg(spec, format_locale=NUMBERS)
    png = vl_convert.svg_to_png(svg, scale=SCALE)
    return Picture(title, told, svg, png)


def _point(amount: float | None, text: str) -> dict[str, Any]:
    """The value of a bar, and its label: where there is no bar the label stands at 0."""
    return {"amount": amount, "at": amount or 0, "text": text}


def _million(amount: int | None) -> float | None:
    return None if amount is None else amount / shown.MILLION


def _label(name: str) -> str:
    """A name in lines that an axis has room for."""
    return BREAK.join(textwrap.wrap(name, LINE))

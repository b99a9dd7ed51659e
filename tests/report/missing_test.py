"""What is not known is shown as missing in every output, never as 0."""

import re

from orchestration.report import charts, tables
from orchestration.report.compose import compose
from orchestration.report.document import document_bytes
from orchestration.report.workbook import workbook_bytes
from orchestration.shown import MISSING
from tests.report import read_back
from tests.report.files import wording
from tests.report.made import progress, report, unit

GAP = report(
    total=progress("TOTAL", 100, 40, in_month=None),
    groups=(progress("I", None, 40), progress("II", 20, None)),
    units=(unit("A", "50"), unit("B", None, None)),
)


def test_a_table_shows_the_sign_and_explains_it() -> None:
    by_group = tables.groups(GAP)
    assert by_group.rows[0][2:] == (MISSING, "40.000.000", "40.000.000", MISSING, MISSING)
    assert by_group.rows[1][2:] == ("20.000.000", MISSING, MISSING, MISSING, MISSING)
    assert tables.MISSING_NOTE in by_group.notes
    assert tables.months(GAP).rows[0][1:4] == (MISSING, MISSING, MISSING)
    assert tables.MISSING_NOTE not in tables.groups(report()).notes


def test_a_unit_without_reports_comes_last() -> None:
    assert tables.units(GAP).rows[1][1:] == (
        *("Huyện B", "100.000.000", MISSING, MISSING, MISSING, MISSING, "3/3"),
    )


def test_a_chart_has_the_sign_where_there_is_no_bar() -> None:
    for picture in (charts.groups(GAP), charts.months(GAP), *charts.units(GAP)):
        assert f">{MISSING}<" in picture.svg, picture.title
        assert picture.png.startswith(b"\x89PNG")
    for picture in (charts.groups(report()), *charts.units(report())):
        assert f">{MISSING}<" not in picture.svg, picture.title


def test_many_units_have_several_charts() -> None:
    many = tuple(unit(f"{n:03}", f"{n}") for n in range(80))
    assert len(charts.units(report(units=many))) == 3


def test_the_workbook_shows_the_sign_and_sums_what_is_known() -> None:
    book = read_back.workbook(workbook_bytes(GAP, "Báo cáo", wording().heading))
    rows = read_back.sheet(book, "Tổng hợp", "TT")
    assert rows[0][2:] == [MISSING, 40_000_000, 40_000_000, MISSING, MISSING]
    assert rows[1][2:] == [20_000_000, MISSING, MISSING, MISSING, MISSING]
    assert read_back.sheet(book, "Theo tháng", "Tháng")[0][1:4] == [MISSING] * 3


def test_the_document_writes_no_zero_for_it() -> None:
    words = wording()
    read = read_back.document(document_bytes(GAP, compose(GAP, words), words.heading))
    assert "Chưa có số liệu thực hiện" in read.text
    assert re.findall(r"(?<!\d)0 triệu", read.text) == []

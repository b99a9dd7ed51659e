import io
import re

import pytest
import xlsxwriter

from orchestration.intake.sheets import read_sheets
from orchestration.intake.unreadable import Unreadable
from tests.intake.grids import FIRST, kc01
from tests.intake.reading import read_one
from tests.intake.workbooks import changed, with_sheet_xml, xlsx

ERRORS = ["#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"]


def cells_of(content: bytes) -> list[list[str]]:
    return read_sheets("a.xlsx", content)[0].rows


def formula(*results: object) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet()
        for c, result in enumerate(results):
            sheet.write_formula(0, c, "=1+1", None, result)
    return stream.getvalue()


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_cell_keeps_its_text(error: str) -> None:
    assert cells_of(formula(1, error, 2)) == [["1", error, "2"]]


def test_an_amount_in_error_is_no_blank() -> None:
    content = with_sheet_xml(
        xlsx(kc01(FIRST)), r'<c r="E5"><v>110.5</v></c>', '<c r="E5" t="e"><v>#REF!</v></c>'
    )
    assert read_one(content).lines[0].fields["executed_in_month"] == "#REF!"


def test_an_error_right_of_and_below_everything_else_is_seen() -> None:
    content = with_sheet_xml(
        xlsx([["a"]]),
        "</sheetData>",
        '<row r="3"><c r="C3" t="e"><v>#N/A</v></c></row></sheetData>',
    )
    assert cells_of(content) == [["a", "", ""], ["", "", ""], ["", "", "#N/A"]]


@pytest.mark.parametrize("value", ["", "<v></v>", "<v/>"])
def test_a_formula_that_nobody_computed_is_no_blank(value: str) -> None:
    content = with_sheet_xml(formula(5), "<v>5</v>", value)
    assert cells_of(content) == [["#CHƯA TÍNH"]]


def test_a_formula_that_gives_empty_text_is_a_blank() -> None:
    content = with_sheet_xml(formula("x", 1), "<v>x</v>", "<v></v>")
    assert cells_of(content) == [["", "1"]]


def test_cells_without_references_are_counted_from_the_left() -> None:
    content = with_sheet_xml(formula(1, "#REF!", 2), r' r="[A-Z]?1"', "")
    assert cells_of(content) == [["1", "#REF!", "2"]]


def test_prefixed_xml_is_read_alike() -> None:
    def prefix(xml: str) -> str:
        xml = re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", xml)
        return xml.replace("xmlns=", "xmlns:x=")

    content = changed(formula(1, "#REF!"), "xl/worksheets/sheet1.xml", prefix)
    assert cells_of(content) == [["1", "#REF!"]]


def test_errors_of_one_sheet_do_not_land_on_another() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet("một").write(0, 0, "a")
        book.add_chartsheet("biểu đồ").set_chart(_chart(book))
        book.add_worksheet("ẩn").hide()
        book.get_worksheet_by_name("ẩn").write_formula(0, 0, "=1/0", None, "#DIV/0!")
        book.add_worksheet("hai").write_formula(1, 1, "=1/0", None, "#REF!")
    sheets = read_sheets("a.xlsx", stream.getvalue())
    assert [(s.name, s.rows) for s in sheets] == [
        ("một", [["a"]]),
        ("ẩn", [["#DIV/0!"]]),
        ("hai", [["", ""], ["", "#REF!"]]),
    ]


def _chart(book: xlsxwriter.Workbook) -> object:
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=một!$A$1:$A$2"})
    return chart


def test_a_cell_at_the_end_of_the_earth_is_refused() -> None:
    far = with_sheet_xml(
        xlsx([["a"]]),
        "</sheetData>",
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    )
    with pytest.raises(Unreadable, match="1048576"):
        read_sheets("a.xlsx", far)


def test_formatted_emptiness_to_the_last_row_is_no_matter() -> None:
    content = with_sheet_xml(
        xlsx([["a"]]),
        "</sheetData>",
        '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>',
    )
    assert cells_of(content) == [["a"]]


def test_a_document_type_is_refused() -> None:
    def expand(xml: str) -> str:
        return xml.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet', 1)

    with pytest.raises(Unreadable):
        read_sheets("a.xlsx", changed(xlsx([["a"]]), "xl/worksheets/sheet1.xml", expand))


def test_an_absurd_stated_dimension_is_no_matter() -> None:
    content = with_sheet_xml(xlsx([["a"]]), 'ref="A1"', 'ref="A1:XFD1048576"')
    assert cells_of(content) == [["a"]]

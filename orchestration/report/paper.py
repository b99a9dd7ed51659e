"""How a document of an office looks on paper (Decree 30/2020/ND-CP, appendix I): A4, margins, type, page numbers, lines.

What does not belong here: what a report says.
"""

from typing import Any

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

FONT = "Times New Roman"
BODY, SMALL, NOTE = Pt(14), Pt(11), Pt(10)
PAGE_WIDTH, PAGE_HEIGHT = Mm(210), Mm(297)
TOP, BOTTOM, LEFT, RIGHT = Mm(20), Mm(20), Mm(30), Mm(15)
TEXT_WIDTH_MM = 165.0
CENTRE, JUSTIFY, TO_THE_RIGHT = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
    WD_ALIGN_PARAGRAPH.RIGHT,
)


def set_up(document: Document) -> None:
    """The page, the type of running text, and page numbers on the top of every page but the first."""
    section = document.sections[0]
    section.page_width, section.page_height = PAGE_WIDTH, PAGE_HEIGHT
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    section.left_margin, section.right_margin = LEFT, RIGHT
    section.header_distance = Mm(10)
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.font.name, normal.font.size = FONT, BODY
    # Vietnamese letters are of the East Asian range to some versions of Word.
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    normal.element.rPr.append(language)
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = CENTRE
    _field(number, "PAGE")


def write(paragraph: Paragraph, text: str, **looks: Any) -> Paragraph:
    """Add a run: bold, italic, underline, size."""
    run = paragraph.add_run(text)
    run.bold, run.italic = looks.get("bold"), looks.get("italic")
    run.font.size = looks.get("size")
    return paragraph


def bare_table(document: Document, widths_mm: tuple[float, ...]) -> Table:
    """A row of cells without lines, to set texts side by side."""
    table: Table = document.add_table(rows=1, cols=len(widths_mm))
    fix_widths(table, widths_mm)
    return table


def fix_widths(table: Table, widths_mm: tuple[float, ...]) -> None:
    """Widths that Word and LibreOffice keep."""
    table.autofit = False
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def line_below(place: _Cell | Document, width_mm: float, of_mm: float) -> None:
    """A short line, centred in a place of a width: a paragraph with a border and indents."""
    paragraph = place.add_paragraph()
    side = Mm((of_mm - width_mm) / 2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    paragraph.paragraph_format.line_spacing = Pt(5)
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().append(borders)


def tighten(table: Table, margin_mm: float) -> None:
    """Cells with narrow margins, so that long figures stay on one line; texts in the middle of their rows."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), str(Mm(margin_mm).twips))
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    table._tbl.tblPr.append(margins)
    for row in table.rows:
        for cell in row.cells:
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER


def keep_together(table: Table) -> None:
    """All rows on one page, if they have room on one."""
    for row in table.rows[:-1]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def repeat_header(table: Table) -> None:
    """The first row on every page that the table reaches; no row is broken over two pages."""
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))


def _field(paragraph: Paragraph, code: str) -> None:
    """A field that the program computes, such as the number of the page."""
    run = paragraph.add_run()
    for kind, text in (("begin", None), (None, code), ("end", None)):
        if kind:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:instrText")
            part.set(qn("xml:space"), "preserve")
            part.text = text
        run._r.append(part)

"""The report as a Word document, in the layout of a department's report (Decree 30/2020/ND-CP)."""

import io
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from orchestration.report.figures import Report
from orchestration.report.outline import Outline, Paragraph, Picture, Section, Table
from orchestration.report.paper import (
    BODY,
    CENTRE,
    JUSTIFY,
    NOTE,
    SMALL,
    TEXT_WIDTH_MM,
    TO_THE_RIGHT,
    bare_table,
    fix_widths,
    keep_together,
    line_below,
    repeat_header,
    set_up,
    tighten,
    write,
)
from orchestration.report.same_bytes import with_fixed_times
from orchestration.report.wording import Heading

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
# A table of so many rows is not broken over two pages.
SHORT = 12
CHART_WIDTH_MM = 155.0
LEFT_MM, RIGHT_MM = 66.0, 99.0
# A document whose day of signature is not known yet: the office writes it in.
BLANK_DATE = "ngày      tháng      năm"


def document_bytes(report: Report, outline: Outline, heading: Heading) -> bytes:
    """The document. Number, day and signature are left to the office; equal reports give equal bytes."""
    document = docx.Document()
    set_up(document)
    _head(document, report, heading)
    _title(document, outline, heading)
    for section in outline.sections:
        _section(document, section)
    _running(document, outline.closing).paragraph_format.keep_with_next = True
    _signature(document, heading)
    properties = document.core_properties
    properties.title, properties.author = outline.subject, heading.body_name
    properties.language, properties.comments = "vi-VN", ""
    properties.created = properties.modified = report.received_on or datetime(
        report.month.year, 1, 1
    )
    properties.last_modified_by = ""
    stream = io.BytesIO()
    document.save(stream)
    return with_fixed_times(stream.getvalue())


def _head(document: Document, report: Report, heading: Heading) -> None:
    left, right = bare_table(document, (LEFT_MM, RIGHT_MM)).rows[0].cells
    for cell, plain, bold, line in (
        (left, heading.superior, heading.body, (25.0, LEFT_MM)),
        (right, COUNTRY, MOTTO, (62.0, RIGHT_MM)),
    ):
        first = cell.paragraphs[0]
        first.alignment = CENTRE
        write(first, plain, bold=cell is right, size=Pt(12 if cell is right else 13))
        second = cell.add_paragraph()
        second.alignment = CENTRE
        write(second, bold, bold=True, size=Pt(13))
        line_below(cell, *line)
    number, place = bare_table(document, (LEFT_MM, RIGHT_MM)).rows[0].cells
    write(number.paragraphs[0], f"Số:        /{heading.symbol}", size=Pt(13))
    write(
        place.paragraphs[0],
        f"{heading.place}, {BLANK_DATE} {signed_in(report)}",
        italic=True,
        size=Pt(13),
    )
    number.paragraphs[0].alignment = place.paragraphs[0].alignment = CENTRE


def signed_in(report: Report) -> int:
    """The year in which the report is due: that of the month after."""
    return report.due_on.year if report.due_on else report.month.year + (report.month.month == 12)


def _title(document: Document, outline: Outline, heading: Heading) -> None:
    for text, before in (("BÁO CÁO", Pt(18)), (outline.subject, Pt(0))):
        paragraph = document.add_paragraph()
        paragraph.alignment = CENTRE
        paragraph.paragraph_format.space_before = before
        write(paragraph, text, bold=True)
    line_below(document, 50.0, TEXT_WIDTH_MM)
    addressee = document.add_paragraph()
    addressee.alignment = CENTRE
    addressee.paragraph_format.space_before = Pt(6)
    addressee.paragraph_format.space_after = Pt(12)
    write(addressee, f"Kính gửi: {heading.addressee}")


def _section(document: Document, section: Section) -> None:
    heading = document.add_paragraph()
    heading.paragraph_format.first_line_indent = Mm(10)
    heading.paragraph_format.space_before = Pt(6)
    heading.paragraph_format.keep_with_next = True
    heading.alignment = JUSTIFY
    write(heading, section.heading, bold=section.level < 3, italic=section.level == 3)
    for block in section.blocks:
        if isinstance(block, Paragraph):
            _running(document, block.text)
        elif isinstance(block, Table):
            _table(document, block)
        else:
            _picture(document, block)


def _running(document: Document, text: str) -> DocxParagraph:
    paragraph = document.add_paragraph()
    paragraph.alignment = JUSTIFY
    form = paragraph.paragraph_format
    form.first_line_indent, form.space_before, form.line_spacing = Mm(10), Pt(6), 1.15
    return write(paragraph, text)


def _caption(document: Document, text: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = CENTRE
    form = paragraph.paragraph_format
    form.space_before, form.space_after, form.keep_with_next = Pt(10), Pt(4), True
    write(paragraph, text, bold=True, size=Pt(13))


def _table(document: Document, table: Table) -> None:
    _caption(document, table.title)
    if table.notes:
        unit = document.add_paragraph()
        unit.alignment = TO_THE_RIGHT
        unit.paragraph_format.keep_with_next = True
        write(unit, table.notes[0], italic=True, size=SMALL)
    rows = document.add_table(rows=1 + len(table.rows), cols=len(table.columns))
    rows.style, rows.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    whole = sum(column.width_mm for column in table.columns)
    fix_widths(rows, tuple(column.width_mm * TEXT_WIDTH_MM / whole for column in table.columns))
    last = len(table.rows) - 1
    # By the row: python-docx finds a single cell slowly.
    for number, (texts, row) in enumerate(
        zip((tuple(c.header for c in table.columns), *table.rows), rows.rows, strict=True), -1
    ):
        is_bold = number < 0 or (table.has_total and number == last)
        for column, text, cell in zip(table.columns, texts, row.cells, strict=True):
            paragraph = cell.paragraphs[0]
            if number < 0:
                paragraph.alignment = CENTRE
            elif column.is_figure:
                paragraph.alignment = TO_THE_RIGHT
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(1)
            write(paragraph, text, bold=is_bold, size=NOTE)
    tighten(rows, 0.9)
    repeat_header(rows)
    if len(table.rows) <= SHORT:
        keep_together(rows)
    for note in table.notes[1:]:
        write(document.add_paragraph(), f"Ghi chú: {note}", italic=True, size=SMALL)


def _picture(document: Document, picture: Picture) -> None:
    _caption(document, picture.title)
    paragraph = document.add_paragraph()
    paragraph.alignment = CENTRE
    run = paragraph.add_run()
    shape = run.add_picture(io.BytesIO(picture.png), width=Mm(CHART_WIDTH_MM))
    shape._inline.docPr.set("descr", picture.told)


def _signature(document: Document, heading: Heading) -> None:
    gap = document.add_paragraph().paragraph_format
    gap.line_spacing, gap.keep_with_next = Pt(12), True
    table = bare_table(document, (LEFT_MM + 15, RIGHT_MM - 15))
    left, right = table.rows[0].cells
    write(left.paragraphs[0], "Nơi nhận:", bold=True, italic=True, size=Pt(12))
    ends = [";"] * (len(heading.recipients) - 1) + ["."]
    for name, end in zip(heading.recipients, ends, strict=True):
        write(left.add_paragraph(), f"- {name}{end}", size=SMALL)
    right.paragraphs[0].alignment = CENTRE
    for number, line in enumerate(heading.signer):
        paragraph = right.add_paragraph() if number else right.paragraphs[0]
        paragraph.alignment = CENTRE
        write(paragraph, line, bold=True, size=BODY)
    # Room for the signature and the stamp.
    for _ in range(4):
        right.add_paragraph()
    repeat_header(table)

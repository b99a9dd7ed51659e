"""How the first sheet looks: fonts, colours, heights of rows, and the page that it is printed on."""

from collections.abc import Iterable

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from orchestration.feedback.cells import cell_at, set_text
from orchestration.feedback.severity import COLOURS

WIDTHS = (5, 14, 9, 17, 9, 16, 30, 54)
LAST = len(WIDTHS)
FONT = "Times New Roman"
NORMAL = Font(name=FONT, size=11)
FAINT = Font(name=FONT, size=11, color="FF595959")
LINK = Font(name=FONT, size=11, underline="single", color="FF0563C1")
HEADLINE = Font(name=FONT, size=15, bold=True, color="FF1F4E79")
VERDICT = Font(name=FONT, size=12, bold=True)
HEAD_FILL = PatternFill("solid", fgColor="FF1F4E79")
HEAD = Font(name=FONT, size=11, bold=True, color="FFFFFFFF")
THIN = Side(style="thin", color="FFB8C4CE")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
LINE_HEIGHT = 15.0
# A column is measured in digits; the letters of a text are narrower on the whole, and a line breaks between words.
LETTERS_A_DIGIT = 1.15


def set_up(sheet: Worksheet) -> None:
    """Widths, and a landscape A4 page as wide as the sheet."""
    for column, width in zip("ABCDEFGH", WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = "1F4E79"
    fit_to_page(sheet)
    if sheet.oddFooter is not None:
        sheet.oddFooter.right.text = "Trang &P/&N"


def fit_to_page(sheet: Worksheet) -> None:
    """Print on landscape A4, all columns on one page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.5


def put(
    sheet: Worksheet,
    row: int,
    column: int,
    text: str,
    font: Font = NORMAL,
    border: Border | None = None,
) -> Cell:
    """Write a text, as text."""
    cell = cell_at(sheet, row, column)
    set_text(cell, text)
    cell.font = font
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    if border:
        cell.border = border
    return cell


def put_line(
    sheet: Worksheet, row: int, text: str, font: Font = NORMAL, severity: str | None = None
) -> None:
    """Write a text over the whole width, on the colour of a severity if one is given."""
    cell = put(sheet, row, 1, text, font)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=LAST)
    height = height_of([(text, sum(WIDTHS))]) * float(font.size) / 11
    if severity:
        cell.fill = fill_of(severity)
        cell.alignment = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
        height += 10
    sheet.row_dimensions[row].height = height


def put_header(sheet: Worksheet, row: int, texts: Iterable[str]) -> None:
    """Write the header of a table."""
    for column, text in enumerate(texts, 1):
        cell = put(sheet, row, column, text, HEAD, BOX)
        cell.fill = HEAD_FILL
        cell.alignment = Alignment(vertical="center", horizontal="center", wrap_text=True)
    sheet.row_dimensions[row].height = 22


def put_row(sheet: Worksheet, row: int, texts: Iterable[str]) -> None:
    """Write a row of a table, as high as its longest text needs."""
    texts = tuple(texts)
    for column, text in enumerate(texts, 1):
        put(sheet, row, column, text, border=BOX)
    sheet.row_dimensions[row].height = height_of(zip(texts, WIDTHS, strict=True))


def fill_of(severity: str) -> PatternFill:
    """The colour of a severity."""
    return PatternFill("solid", fgColor=COLOURS[severity])


def height_of(texts: Iterable[tuple[str, float]]) -> float:
    """The height, in points, that texts in columns of these widths need."""
    lines = 1
    for text, width in texts:
        letters = int(width * LETTERS_A_DIGIT)
        lines = max(lines, sum(-(-max(len(part), 1) // letters) for part in text.split("\n")))
    return LINE_HEIGHT * lines + 4

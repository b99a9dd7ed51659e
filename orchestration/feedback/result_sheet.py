"""The first sheet of a feedback workbook: what became of the file, what to do, and a table of all findings."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from orchestration.feedback import wording
from orchestration.feedback.harmless import cell_at, set_text
from orchestration.feedback.outcome import FileOutcome, Finding, SheetOutcome
from orchestration.feedback.severity import COLOURS, LABELS, MEANINGS, ORDER

TITLE = "Kết quả kiểm tra"
HEADLINE = "KẾT QUẢ KIỂM TRA BÁO CÁO KHUYẾN CÔNG"
TABLE = "KetQuaKiemTra"
# None of these is a header of a form: this sheet is no report when the file comes back.
FINDING_HEADERS = (
    *("Số", "Mức độ", "Quy tắc", "Trang tính", "Ô", "Giá trị đã ghi", "Yêu cầu"),
    "Giải thích",
)
SHEET_HEADERS = ("Số", "Kết quả", "Biểu", "Trang tính", "Kỳ báo cáo", "", "Số dòng", "Số tiền")
WIDTHS = (5, 14, 9, 17, 9, 16, 30, 54)
LAST = len(WIDTHS)
FONT = "Times New Roman"
THIN = Side(style="thin", color="FFB8C4CE")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
HEAD_FILL = PatternFill("solid", fgColor="FF1F4E79")
HEAD_FONT = Font(name=FONT, size=11, bold=True, color="FFFFFFFF")
LINE_HEIGHT = 15.5


def is_result_sheet(sheet: Worksheet) -> bool:
    """Whether a sheet is the first sheet of an earlier feedback, in a file that came back."""
    return sheet.title.startswith(TITLE) and sheet["A1"].value == HEADLINE


def add_result_sheet(
    book: Workbook,
    outcome: FileOutcome,
    findings: Sequence[Finding],
    cells: Mapping[int, Cell],
    notes: Sequence[str],
) -> Worksheet:
    """Put the sheet first and in front. `cells`: index of a finding -> the cell that bears it, where there is one."""
    sheet: Worksheet = book.create_sheet(TITLE, 0)
    for index, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    _head(sheet, outcome, findings)
    row = _sheets_table(sheet, 8, outcome.sheets)
    row = _instructions(sheet, row + 1, findings, notes)
    _findings_table(sheet, row + 1, findings, cells)
    _set_up(sheet)
    _show_first(book, sheet)
    return sheet


def _head(sheet: Worksheet, outcome: FileOutcome, findings: Sequence[Finding]) -> None:
    severity, sentence = wording.verdict(outcome, findings)
    units = dict.fromkeys(s.unit or wording.UNKNOWN for s in outcome.sheets)
    received = outcome.received_at
    _line(sheet, 1, HEADLINE, Font(name=FONT, size=15, bold=True, color="FF1F4E79"), height=26)
    _fact(sheet, 2, "Tệp:", PurePosixPath(outcome.file).name)
    _fact(sheet, 3, "Đơn vị:", "; ".join(units) or wording.UNKNOWN)
    _fact(sheet, 4, "Ngày nhận:", f"{received:%d/%m/%Y}" if received else "chưa gửi")
    _line(sheet, 6, sentence, Font(name=FONT, size=12, bold=True), COLOURS[severity])


def _fact(sheet: Worksheet, row: int, label: str, text: str) -> None:
    _put(sheet, row, 1, label, font=Font(name=FONT, size=11, color="FF595959"))
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
    sheet.merge_cells(start_row=row, start_column=3, end_row=row, end_column=LAST)
    _put(sheet, row, 3, text)


def _sheets_table(sheet: Worksheet, row: int, sheets: Sequence[SheetOutcome]) -> int:
    """The rows of what became of each sheet; gives the row below the table."""
    for column, header in enumerate(SHEET_HEADERS, 1):
        _head_cell(sheet, row, column, header)
    sheet.merge_cells(start_row=row, start_column=5, end_row=row, end_column=6)
    for number, outcome in enumerate(sheets, 1):
        row += 1
        texts = (
            *(str(number), wording.status_text(outcome), outcome.form or "–", outcome.sheet or "–"),
            *(wording.period_text(outcome), "", wording.rows_text(outcome)),
            wording.money_text(outcome),
        )
        for column, text in enumerate(texts, 1):
            _put(sheet, row, column, text, border=BOX)
        sheet.merge_cells(start_row=row, start_column=5, end_row=row, end_column=6)
        if outcome.status == "refused":
            sheet.cell(row, 2).fill = _fill("refuse")
        sheet.row_dimensions[row].height = _height(zip(texts, WIDTHS, strict=True))
    return row + 1


def _instructions(
    sheet: Worksheet, row: int, findings: Sequence[Finding], notes: Sequence[str]
) -> int:
    for text in (*wording.RETURN, *notes):
        _line(sheet, row, f"• {text}", Font(name=FONT, size=11))
        row += 1
    for severity in ORDER:
        if any(f.severity == severity for f in findings):
            _put(sheet, row, 2, LABELS[severity], border=BOX).fill = _fill(severity)
            _put(sheet, row, 3, MEANINGS[severity])
            sheet.merge_cells(start_row=row, start_column=3, end_row=row, end_column=LAST)
            row += 1
    return row


def _findings_table(
    sheet: Worksheet, row: int, findings: Sequence[Finding], cells: Mapping[int, Cell]
) -> None:
    first = row
    for column, header in enumerate(FINDING_HEADERS, 1):
        _head_cell(sheet, row, column, header)
    for index, finding in enumerate(findings):
        row += 1
        texts = (
            *(str(index + 1), LABELS[finding.severity], finding.rule_id, finding.sheet or "–"),
            *(finding.cell or _row_text(finding), finding.value or "", finding.expected),
            finding.message_vi,
        )
        for column, text in enumerate(texts, 1):
            _put(sheet, row, column, text, border=BOX)
        sheet.cell(row, 2).fill = _fill(finding.severity)
        if index in cells:
            _link(cell_at(sheet, row, 5), cells[index])
        sheet.row_dimensions[row].height = _height(zip(texts, WIDTHS, strict=True))
    if row > first:
        # A table shows its headers in the place of the column letters when one scrolls, and can be filtered.
        table = Table(displayName=TABLE, ref=f"A{first}:{get_column_letter(LAST)}{row}")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        sheet.add_table(table)
    sheet.print_title_rows = f"{first}:{first}"


def _row_text(finding: Finding) -> str:
    if finding.source_row:
        return f"dòng {finding.source_row}"
    return "cả biểu" if finding.sheet else "cả tệp"


def _link(cell: Cell, target: Cell) -> None:
    location = f"{quote_sheetname(target.parent.title)}!{target.coordinate}"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location, tooltip="Đến ô này")
    cell.font = Font(name=FONT, size=11, underline="single", color="FF0563C1")


def _set_up(sheet: Worksheet) -> None:
    sheet.freeze_panes = "A2"
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = "1F4E79"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.5
    if sheet.oddFooter is not None:
        sheet.oddFooter.right.text = "Trang &P/&N"


def _show_first(book: Workbook, sheet: Worksheet) -> None:
    """Open the workbook on this sheet alone: what is typed into sheets selected together goes into all of them."""
    book.active = book.index(sheet)
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet


def _line(
    sheet: Worksheet,
    row: int,
    text: str,
    font: Font,
    colour: str | None = None,
    height: float | None = None,
) -> None:
    """A text over the whole width."""
    cell = _put(sheet, row, 1, text, font=font)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=LAST)
    if colour:
        cell.fill = PatternFill("solid", fgColor=colour)
        cell.alignment = Alignment(vertical="center", wrap_text=True, indent=1)
        height = 1.3 * _height([(text, sum(WIDTHS))]) + 6
    sheet.row_dimensions[row].height = height or _height([(text, sum(WIDTHS))])


def _head_cell(sheet: Worksheet, row: int, column: int, text: str) -> None:
    cell = _put(sheet, row, column, text, font=HEAD_FONT, border=BOX)
    cell.fill = HEAD_FILL
    cell.alignment = Alignment(vertical="center", horizontal="center", wrap_text=True)
    sheet.row_dimensions[row].height = 22


def _put(
    sheet: Worksheet,
    row: int,
    column: int,
    text: str,
    font: Font | None = None,
    border: Border | None = None,
) -> Cell:
    cell = cell_at(sheet, row, column)
    set_text(cell, text)
    cell.font = font or Font(name=FONT, size=11)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if border:
        cell.border = border
    return cell


def _fill(severity: str) -> PatternFill:
    return PatternFill("solid", fgColor=COLOURS[severity])


def _height(texts: Iterable[tuple[str, float]]) -> float:
    lines = 1
    for text, width in texts:
        lines = max(lines, sum(-(-max(len(part), 1) // int(width)) for part in text.split("\n")))
    return LINE_HEIGHT * lines + 3

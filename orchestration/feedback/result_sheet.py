"""The first sheet of a feedback workbook: what became of the file, what to do, and a table of all findings."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from orchestration.feedback import sheet_look as look
from orchestration.feedback import wording
from orchestration.feedback.cells import cell_at
from orchestration.feedback.outcome import FileOutcome, Finding, SheetOutcome
from orchestration.feedback.severity import LABELS, MEANINGS, ORDER
from orchestration.intake.returned import HEADLINE, TITLE

TABLE = "KetQuaKiemTra"
# None of these is a header of a form: this sheet is no report when the file comes back.
FINDING_HEADERS = (
    *("Số", "Mức độ", "Quy tắc", "Trang tính", "Ô", "Giá trị đã ghi", "Yêu cầu"),
    "Giải thích",
)
SHEET_HEADERS = ("Số", "Kết quả", "Biểu", "Trang tính", "Kỳ báo cáo", "", "Số dòng", "Số tiền")
FIRST_TABLE_ROW = 8


def add_result_sheet(
    book: Workbook,
    outcome: FileOutcome,
    findings: Sequence[Finding],
    cells: Mapping[int, Cell],
    notes: Sequence[str],
) -> Worksheet:
    """Put the sheet first and in front. `cells`: index of a finding -> the cell that bears it, where there is one."""
    sheet: Worksheet = book.create_sheet(TITLE, 0)
    look.set_up(sheet)
    _head(sheet, outcome, findings)
    row = _sheets_table(sheet, FIRST_TABLE_ROW, outcome.sheets)
    row = _instructions(sheet, row + 1, findings, notes)
    _findings_table(sheet, row + 1, findings, cells)
    _show_first(book, sheet)
    return sheet


def _head(sheet: Worksheet, outcome: FileOutcome, findings: Sequence[Finding]) -> None:
    severity, sentence = wording.verdict(outcome, findings)
    units = dict.fromkeys(s.unit for s in outcome.sheets if s.unit)
    received = outcome.received_at
    look.put_line(sheet, 1, HEADLINE, look.HEADLINE)
    for row, label, text in (
        (2, "Tệp:", PurePosixPath(outcome.file).name),
        (3, "Đơn vị:", "; ".join(units) or wording.UNKNOWN),
        (4, "Ngày nhận:", f"{received:%d/%m/%Y}" if received else "chưa gửi"),
    ):
        look.put(sheet, row, 1, label, look.FAINT)
        look.put(sheet, row, 3, text)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
        sheet.merge_cells(start_row=row, start_column=3, end_row=row, end_column=look.LAST)
    look.put_line(sheet, 6, sentence, look.VERDICT, severity)


def _sheets_table(sheet: Worksheet, row: int, sheets: Sequence[SheetOutcome]) -> int:
    """The rows of what became of each sheet; gives the row below the table."""
    look.put_header(sheet, row, SHEET_HEADERS)
    sheet.merge_cells(start_row=row, start_column=5, end_row=row, end_column=6)
    for number, outcome in enumerate(sheets, 1):
        row += 1
        texts = (
            *(str(number), wording.status_text(outcome), outcome.form or "–", outcome.sheet or "–"),
            *(wording.period_text(outcome), "", wording.rows_text(outcome)),
            wording.money_text(outcome),
        )
        look.put_row(sheet, row, texts)
        sheet.merge_cells(start_row=row, start_column=5, end_row=row, end_column=6)
        if outcome.status == "refused":
            sheet.cell(row, 2).fill = look.fill_of("refuse")
    return row + 1


def _instructions(
    sheet: Worksheet, row: int, findings: Sequence[Finding], notes: Sequence[str]
) -> int:
    for text in (*wording.RETURN, *notes):
        look.put_line(sheet, row, f"• {text}")
        row += 1
    for severity in ORDER:
        if any(f.severity == severity for f in findings):
            look.put(sheet, row, 2, LABELS[severity], border=look.BOX).fill = look.fill_of(severity)
            look.put(sheet, row, 3, MEANINGS[severity])
            sheet.merge_cells(start_row=row, start_column=3, end_row=row, end_column=look.LAST)
            row += 1
    return row


def _findings_table(
    sheet: Worksheet, row: int, findings: Sequence[Finding], cells: Mapping[int, Cell]
) -> None:
    first = row
    look.put_header(sheet, row, FINDING_HEADERS)
    for index, finding in enumerate(findings):
        row += 1
        texts = (
            *(str(index + 1), LABELS[finding.severity], finding.rule_id, finding.sheet or "–"),
            *(finding.cell or _where(finding), finding.value or "", finding.expected),
            finding.message_vi,
        )
        look.put_row(sheet, row, texts)
        sheet.cell(row, 2).fill = look.fill_of(finding.severity)
        if index in cells:
            _link(cell_at(sheet, row, 5), cells[index])
    if row > first:
        # A table shows its headers in the place of the column letters when one scrolls, and can be filtered.
        table = Table(displayName=TABLE, ref=f"A{first}:{get_column_letter(look.LAST)}{row}")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        sheet.add_table(table)
    sheet.print_title_rows = f"{first}:{first}"


def _where(finding: Finding) -> str:
    if finding.source_row:
        return f"dòng {finding.source_row}"
    return "cả biểu" if finding.sheet else "cả tệp"


def _link(cell: Cell, target: Cell) -> None:
    location = f"{quote_sheetname(target.parent.title)}!{target.coordinate}"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location, tooltip="Đến ô này")
    cell.font = look.LINK


def _show_first(book: Workbook, sheet: Worksheet) -> None:
    """Open the workbook on this sheet alone: what is typed into sheets selected together goes into all of them."""
    book.active = book.index(sheet)
    for view in book.views:
        view.firstSheet, view.visibility = 0, "visible"
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet

"""The title block above a table and the signature block below it."""

from datetime import date

from tests.sample import truth
from tests.sample.forms import FORM_TITLE
from tests.sample.grid import Cell, Grid
from tests.sample.report import Report
from tests.sample.style import Style

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


def put_title(grid: Grid, report: Report, style: Style, width: int) -> int:
    """Writes who, what, when and in which money above a table `width` columns wide.

    Returns the row where the table's header begins.
    """
    left, right, middle = style.left, style.left + width - 1, style.left + width // 2
    row = style.top
    for offset, line in enumerate(style.agency):
        grid.put(row + offset, left, Cell(line, "agency"), to=(row + offset, middle - 1))
    for offset, line in enumerate(MOTTO):
        grid.put(row + offset, middle, Cell(line, "motto"), to=(row + offset, right))
    row += max(len(style.agency), len(MOTTO)) + 1
    if style.form_label:
        grid.put(row, right, Cell(f"Biểu {report.form}", "label"))
        row += 1
    centred = [Cell(FORM_TITLE[report.form], "heading"), Cell(_period(report, style), "period")]
    if report.revision:
        centred.append(Cell(f"Lần điều chỉnh: {report.revision}", "period"))
    for cell in centred:
        grid.put(row, left, cell, to=(row, right))
        row += 1
    if report.states_money_unit:
        grid.put(row, right - 1, Cell(style.money.words, "unit"), to=(row, right))
        row += 1
    return row


def put_signatures(grid: Grid, style: Style, width: int, signed_on: date) -> None:
    """Writes place, date and signers two rows below what is there; nobody's name.

    A monthly report is signed in the month after the one it is about.
    """
    row = grid.height + 1
    middle, right = style.left + width // 2, style.left + width - 1
    when = f"ngày {signed_on:%d} tháng {signed_on:%m} năm {signed_on.year}"
    grid.put(row, middle, Cell(f"{style.place}, {when}", "place"), to=(row, right))
    grid.put(row + 1, style.left, Cell(style.signers[0], "signer"), to=(row + 1, middle - 1))
    grid.put(row + 1, middle, Cell(style.signers[1], "signer"), to=(row + 1, right))
    grid.put(row + 4, middle, Cell("(Đã ký)", "place"), to=(row + 4, right))


def _period(report: Report, style: Style) -> str:
    if report.month is None:
        return f"Năm {truth.YEAR}"
    return style.month_words.format(month=report.month, year=truth.YEAR)

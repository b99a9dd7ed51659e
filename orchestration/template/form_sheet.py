"""A sheet for one form: title block, table, signatures; only what is to be filled in can be changed."""

from dataclasses import dataclass
from datetime import date

from xlsxwriter.worksheet import Worksheet

from orchestration.intake.form import Form
from orchestration.template.lists import Range
from orchestration.template.looks import Looks
from orchestration.template.prefill import Line
from orchestration.template.reference import ReportingUnit
from orchestration.template.table import Place, width_of, write_table

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
# In dong: the amounts of the vouchers as they are, without a decimal comma that could be misread.
MONEY_UNIT = "Đơn vị tính: đồng"
HEADER_ROW = 9
# In characters: what fits an upright A4 page without becoming small.
WIDEST_PORTRAIT = 120
# What a clerk may do to a protected sheet besides filling in.
ALLOWED = {
    "insert_rows": True,
    "delete_rows": True,
    "format_rows": True,
    "format_columns": True,
    "sort": True,
}


@dataclass(frozen=True)
class Report:
    """What a sheet reports: who, which month or year, the how manieth time."""

    form: Form
    unit: ReportingUnit
    period: date
    revision: int

    @property
    def period_words(self) -> str:
        """The period as a title block states it."""
        if self.form.frequency == "yearly":
            return f"Năm {self.period.year}"
        return f"Tháng {self.period.month} năm {self.period.year}"


def write_form_sheet(
    sheet: Worksheet, looks: Looks, report: Report, lines: list[Line], ranges: dict[str, Range]
) -> Place:
    """Write all of the sheet; gives where its table stands."""
    last = len(report.form.fields) - 1
    _write_title(sheet, looks, report, last)
    place = write_table(sheet, looks, report.form, lines, ranges, HEADER_ROW)
    _write_signatures(sheet, looks, report, place, last)
    sheet.protect(options=ALLOWED)
    sheet.hide_gridlines(2)
    if sum(width_of(field) for field in report.form.fields) > WIDEST_PORTRAIT:
        sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&9Trang &P/&N")
    return place


def _write_title(sheet: Worksheet, looks: Looks, report: Report, last: int) -> None:
    middle = _middle(report.form)
    sheet.merge_range(0, 0, 0, middle, report.unit.agency, looks["agency"])
    for row, line in enumerate(MOTTO):
        sheet.merge_range(row, middle + 1, row, last, line, looks["agency"])
    sheet.merge_range(3, middle + 1, 3, last, f"Biểu {report.form.form}", looks["label"])
    sheet.merge_range(4, 0, 4, last, report.form.name_vi.upper(), looks["heading"])
    sheet.set_row(4, 24)
    sheet.merge_range(5, 0, 5, last, report.period_words, looks["period"])
    revision = f"Lần điều chỉnh: {report.revision}"
    sheet.merge_range(6, 0, 6, last, revision, looks["revision"])
    sheet.data_validation(
        *(6, 0, 6, 0),
        {
            "validate": "any",
            "input_title": "Lần điều chỉnh",
            "input_message": "0: gửi lần đầu. Gửi lại biểu đã sửa thì ghi 1, 2, ... thay cho số đang có.",
        },
    )
    sheet.merge_range(8, middle + 1, 8, last, MONEY_UNIT, looks["label"])


def _write_signatures(
    sheet: Worksheet, looks: Looks, report: Report, place: Place, last: int
) -> None:
    middle = _middle(report.form)
    row = place.total + 2
    day = f"................, ngày ...... tháng ...... năm {report.period.year}"
    sheet.merge_range(row, middle + 1, row, last, day, looks["place"])
    sheet.merge_range(row + 1, 0, row + 1, middle, "NGƯỜI LẬP BIỂU", looks["signer"])
    sheet.merge_range(row + 1, middle + 1, row + 1, last, "THỦ TRƯỞNG ĐƠN VỊ", looks["signer"])


def _middle(form: Form) -> int:
    """The last column of the left half of the sheet, by width."""
    widths = [width_of(field) for field in form.fields]
    return min(range(1, len(widths) - 1), key=lambda c: abs(sum(widths[: c + 1]) - sum(widths) / 2))

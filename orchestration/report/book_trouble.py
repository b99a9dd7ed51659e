"""The sheets of the workbook about the reports themselves: how they came, what is not counted, what was restated."""

from orchestration.report.book_table import Book, BookColumn, Value
from orchestration.report.figures import Report
from orchestration.report.words import REASON, STATUS
from orchestration.shown import MISSING

STATUS_SHEET, QUARANTINE_SHEET, RESTATED_SHEET = "Gửi báo cáo", "Chưa được tính", "Điều chỉnh"
STATUSES = (
    *(BookColumn("Tháng", 11, "month"), BookColumn("Đơn vị", 40), BookColumn("Biểu", 10)),
    *(BookColumn("Hạn gửi", 13, "day"), BookColumn("Ngày nhận", 13, "day")),
    BookColumn("Tình trạng", 30),
)
QUARANTINED = (
    *(BookColumn("Đơn vị", 26), BookColumn("Kỳ", 11, "month"), BookColumn("Biểu", 9)),
    *(BookColumn("Xử lý", 18), BookColumn("Lý do", 40), BookColumn("Số dòng", 9, "count")),
    *(
        BookColumn("Số tiền ghi trên biểu", 17, "money"),
        BookColumn("Số dòng không đọc được số tiền", 13, "count"),
    ),
    *(BookColumn("Tệp nguồn", 46), BookColumn("Trang", 16)),
)
RESTATED = (
    *(BookColumn("Kỳ", 11, "month"), BookColumn("Đơn vị", 26), BookColumn("Biểu", 9)),
    *(BookColumn("Nội dung", 34), BookColumn("Đề án, nhiệm vụ", 34)),
    *(BookColumn("Trước điều chỉnh", 17, "money"), BookColumn("Sau điều chỉnh", 17, "money")),
    *(BookColumn("Tăng, giảm", 17, "money"), BookColumn("Ngày nhận", 12, "day")),
    BookColumn("Tệp thay thế", 46),
)
NOTE = f"Đơn vị tính: đồng. Dấu “{MISSING}” là chưa có số liệu."


def status_sheet(book: Book, report: Report) -> None:
    """Every report of the month, and those of earlier months that do not count."""
    earlier = [gap for gap in report.gaps if gap.month < report.month]
    rows: list[list[Value]] = [
        [s.month, s.unit_name, s.form, s.due_on, s.received_on or "", STATUS[s.status]]
        for s in (*earlier, *report.statuses)
    ]
    notes = (
        "Báo cáo của tháng, và báo cáo kinh phí của các tháng trước chưa có số liệu được tính.",
    )
    book.table(STATUS_SHEET, "Việc gửi báo cáo", STATUSES, rows, notes=notes, is_wide=False)


def quarantine_sheet(book: Book, report: Report) -> None:
    """Rows that no figure holds."""
    rows: list[list[Value]] = [
        [
            *(line.unit_name or "Chưa xác định", line.period, line.form or MISSING),
            *(REASON[line.reason], line.rules, line.rows, line.amount, line.unread),
            *(line.file, line.sheet),
        ]
        for line in report.quarantined
    ]
    book.table(
        *(QUARANTINE_SHEET, "Số liệu chưa được tính vào kết quả", QUARANTINED, rows),
        notes=(f"{NOTE} Biểu KC-02 nằm trong KC-01, vì vậy không cộng hai biểu với nhau.",),
    )


def restated_sheet(book: Book, report: Report) -> None:
    """What has changed since the deadline of the month before."""
    rows: list[list[Value]] = [
        [
            *(line.period, line.unit_name, line.form, line.content_name, line.project_name or ""),
            *(line.before, line.after, line.difference, line.restated_on, line.file),
        ]
        for line in report.restated
    ]
    notes = (f"{NOTE} Các số liệu đã báo cáo được điều chỉnh sau hạn gửi báo cáo tháng trước.",)
    book.table(RESTATED_SHEET, "Số liệu điều chỉnh", RESTATED, rows, notes=notes)

"""Sentences about the reports themselves: who is late or missing, what is not counted, what was restated."""

from collections import Counter

from orchestration import shown
from orchestration.report.figures import Report, ReportStatus, Restated
from orchestration.report.words import STATUS, changed, listed, money, the_month, unit_in_sentence

# So many reports are named in a sentence.
NAMED = 4
_SENT = {status: f"gửi {word}" if status == "on_time" else word for status, word in STATUS.items()}


def punctuality(report: Report) -> list[str]:
    """How many units have sent each form of the month, and how."""
    said = []
    if report.due_on:
        said.append(
            f"Hạn gửi báo cáo {the_month(report.month)} là ngày {shown.day(report.due_on)}."
        )
    for form in sorted({s.form for s in report.statuses}):
        states = Counter(s.status for s in report.statuses if s.form == form)
        all_units = shown.counted(states.total())
        parts = [
            f"{shown.counted(states[status])}/{all_units} đơn vị {word}"
            for status, word in _SENT.items()
            if states[status]
        ]
        said.append(f"Biểu {form}: {'; '.join(parts)}.")
    earlier = [gap for gap in report.gaps if gap.month < report.month]
    if earlier:
        said.append(
            f"Các tháng trước trong năm còn {shown.counted(len(earlier))} báo cáo kinh phí (biểu KC-01) chưa có số"
            " liệu được tính" + _named(earlier)
        )
    return [" ".join(said)] if said else []


def not_counted(report: Report) -> list[str]:
    """What stands in rows that no figure holds."""
    lines = report.quarantined
    if not lines:
        return [
            "Không có dòng số liệu nào của các báo cáo trong năm bị từ chối hoặc bị loại khỏi kết quả."
        ]
    senders = len({line.unit_name or line.file for line in lines})
    unread = sum(line.unread for line in lines)
    said = (
        f"Có {shown.counted(sum(line.rows for line in lines))} dòng số liệu của {shown.counted(senders)} đơn vị"
        " chưa được tính vào kết quả"
    )
    # Support is part of the money executed: adding both up would count it twice.
    for form in sorted({line.form for line in lines if line.form and line.amount is not None}):
        amount = sum(line.amount or 0 for line in lines if line.form == form)
        said += f"; số tiền ghi tại các dòng đọc được của biểu {form} là {money(amount)}"
    if unread:
        said += f"; {shown.counted(unread)} dòng không có số tiền đọc được"
    return [f"{said}. Các đơn vị liên quan cần sửa và gửi lại biểu."]


def restatements(report: Report) -> list[str]:
    """What has changed since the deadline of the month before; nothing if there was no report before."""
    if report.told_until is None:
        return []
    before = f"Sau hạn gửi báo cáo tháng trước (ngày {shown.day(report.told_until)})"
    if not report.restated:
        return [
            f"{before}, không có số liệu nào của các tháng trước và của kế hoạch năm được điều chỉnh."
        ]
    said = f"{before}, có {shown.counted(len(report.restated))} số liệu đã báo cáo được điều chỉnh"
    for form, what in (("KC-01", "kinh phí thực hiện các tháng trước"), ("KC-03", "kế hoạch năm")):
        lines = _of_form(report, form)
        if lines:
            said += f"; {what} {changed(sum(line.difference for line in lines))}"
    return [f"{said}."]


def _named(gaps: list[ReportStatus]) -> str:
    """Which they are; of many the table tells."""
    if len(gaps) > NAMED:
        return "."
    parts = [
        f"{unit_in_sentence(gap.unit_name)} ({the_month(gap.month)}, {STATUS[gap.status]})"
        for gap in gaps
    ]
    return f": {listed(parts)}."


def _of_form(report: Report, form: str) -> list[Restated]:
    return [line for line in report.restated if line.form == form]

"""What the first sheet and the comments say, in the words of the department to a clerk."""

from collections.abc import Iterable, Sequence
from datetime import date

from orchestration.feedback.outcome import FileOutcome, Finding, SheetOutcome
from orchestration.feedback.severity import LABELS
from orchestration.intake.forms import load_forms
from orchestration.shown import whole

STATUS = {
    "accepted": "Được nhận",
    "refused": "Bị từ chối",
    "superseded": "Đã có bản thay thế",
}
UNKNOWN = "chưa nhận ra"
# A comment is to be read at its cell; the first sheet has all of it.
LONGEST_COMMENT = 2_000
RETURN = (
    "Khi gửi lại: sửa ngay trên tệp này hoặc trên tệp gốc, rồi gửi cả tệp. Bản gửi sau thay cho toàn bộ bản gửi"
    " trước, vì vậy không gửi riêng các dòng đã sửa.",
    "Không phải xóa màu, ghi chú hay trang “Kết quả kiểm tra”: khi đọc tệp, hệ thống bỏ qua những phần này.",
)
NOT_MARKED = {
    "unreadable": "Không mở được tệp, nên ở đây chỉ có trang kết quả này; tệp đã gửi không kèm theo.",
    "too large": "Tệp quá lớn để đánh dấu từng ô, nên ở đây chỉ có trang kết quả này.",
}


def verdict(outcome: FileOutcome, findings: Iterable[Finding]) -> tuple[str, str]:
    """The worst severity of a file, and what it means for the whole of it in one sentence."""
    severities = {finding.severity for finding in findings}
    refused = sum(sheet.status == "refused" for sheet in outcome.sheets)
    if refused or "refuse" in severities:
        if refused < len(outcome.sheets):
            what = f"{refused} trên {len(outcome.sheets)} biểu bị từ chối, số liệu của biểu đó"
        else:
            what = "Tệp bị từ chối, toàn bộ số liệu"
        return "refuse", f"{what} chưa được tính. Đề nghị sửa theo bảng dưới đây và gửi lại."
    if "reject" in severities:
        rows = sum(sheet.rows_rejected for sheet in outcome.sheets if sheet.status == "accepted")
        return "reject", (
            f"Tệp được nhận, trừ {rows} dòng chưa được tính. Đề nghị sửa theo bảng dưới đây và gửi lại."
        )
    return "warn", (
        "Tệp được nhận, toàn bộ số liệu đã được tính. Đề nghị kiểm tra lại các chỗ nêu dưới đây;"
        " nếu số liệu sai thì sửa và gửi lại, nếu đúng thì không phải gửi lại."
    )


def status_text(sheet: SheetOutcome) -> str:
    """What became of a sheet."""
    if sheet.status == "accepted" and sheet.rows_rejected:
        return f"{STATUS['accepted']}, trừ {sheet.rows_rejected} dòng"
    return STATUS[sheet.status]


def period_text(sheet: SheetOutcome) -> str:
    """The month or the year that a sheet reports."""
    if sheet.period is None:
        return UNKNOWN
    is_yearly = any(f.form == sheet.form and f.frequency == "yearly" for f in load_forms())
    return f"Năm {sheet.period.year}" if is_yearly else _month_text(sheet.period)


def rows_text(sheet: SheetOutcome) -> str:
    """Rows submitted, and what became of them."""
    if sheet.form is None:
        return "Chưa đọc được"
    return (
        f"Gửi {whole(sheet.rows_submitted)} dòng; được tính {whole(sheet.rows_accepted)},"
        f" không tính {whole(sheet.rows_rejected)}"
    )


def money_text(sheet: SheetOutcome) -> str:
    """Dong submitted, and what became of them. What can't be read is not told as 0."""
    if sheet.form is None:
        return "Chưa đọc được"
    if sheet.status == "refused" and sheet.rows_submitted and not sheet.vnd_submitted:
        return "Chưa xác định được số tiền"
    text = (
        f"Gửi {whole(sheet.vnd_submitted)} đồng; được tính {whole(sheet.vnd_accepted)},"
        f" không tính {whole(sheet.vnd_rejected)}"
    )
    if sheet.unreadable_count:
        text += f"; {whole(sheet.unreadable_count)} dòng chưa đọc được số tiền"
    return text


def comment_text(findings: Sequence[Finding]) -> str:
    """Everything that is wrong with one cell, or as much of it as can be read there."""
    told: list[str] = []
    for number, f in enumerate(findings):
        text = (
            f"{f.rule_id} – {LABELS[f.severity]}: {f.rule_name_vi}\n"
            f"{f.message_vi}\nYêu cầu: {f.expected}"
        )
        if told and sum(map(len, told)) + len(text) > LONGEST_COMMENT:
            told.append(
                f"… và {whole(len(findings) - number)} phát hiện nữa: xem trang “Kết quả kiểm tra”."
            )
            break
        told.append(text)
    return "\n\n".join(told)


def frozen_text(count: int) -> str:
    """Said where formulas of the file were replaced."""
    return (
        f"Có {count} công thức lấy số liệu từ ngoài tệp (tệp khác, mạng, liên kết) đã được thay bằng giá trị của"
        " lần tính gần nhất."
    )


def unlisted_text(count: int) -> str:
    """Said where there are more findings than the sheet lists."""
    return f"Còn {whole(count)} phát hiện nữa chưa được liệt kê ở đây."


def _month_text(month: date) -> str:
    return f"Tháng {month.month}/{month.year}"

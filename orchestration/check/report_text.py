"""A report in words for the clerk whose file it is, line by line; colours are added by whoever prints it."""

import textwrap
from dataclasses import dataclass

from orchestration.check.outcome import CheckedFile, Finding, Report, Sheet
from orchestration.intake.forms import load_forms
from orchestration.shown import dong, printable

# A cell may hold 32,767 characters.
LONGEST_TEXT = 400
NO_MONEY_UNIT = "KC-005"
TITLES = {
    "refuse": "TỪ CHỐI: cả biểu không được dùng",
    "reject": "LOẠI DÒNG: dòng này không được tính",
    "warn": "CẢNH BÁO: vẫn được tính, hãy xem lại",
}
STYLES = {"refuse": "bold red", "reject": "red", "warn": "yellow"}
BECOMES = {
    "accepted": "Sẽ được nhận.",
    "refused": "Sẽ bị từ chối.",
    "superseded": "Sẽ không được dùng: kho dữ liệu đã có bản thay thế (lần điều chỉnh cao hơn, hoặc đến sau).",
}
BECAME = {
    "accepted": "Đã được nhận.",
    "refused": "Đã bị từ chối.",
    "superseded": "Đã có bản khác thay thế.",
}


@dataclass(frozen=True)
class Line:
    """A line to print, already wrapped; `style` is rich's, '' for plain."""

    text: str
    style: str = ""


def render(report: Report, width: int | None) -> list[Line]:
    """The lines of a report, wrapped to `width` columns, or not at all where it is None (a pipe, a file)."""
    lines: list[Line] = []
    for file in report.files:
        lines += _file_lines(file, width)
    if not report.has_ledger:
        text = "Chưa có sổ cái: không so sánh được với các tháng trước và kế hoạch năm."
        lines += _wrapped(text, width, 0)
    return [*lines, _verdict(report)]


def _file_lines(file: CheckedFile, width: int | None) -> list[Line]:
    lines = [Line(_printable(file.file), "bold")]
    if file.known_since:
        text = f"Tệp này đã được nạp vào kho dữ liệu (lần đầu ngày {file.known_since})."
        lines += _wrapped(text, width, 2)
    if not file.sheets:
        text = (
            "Không kiểm tra được: tên tệp là tên của tệp tạm, tệp ẩn hoặc tệp riêng của hệ thống,"
            " không phải của một báo cáo. Hãy đổi tên tệp."
        )
        lines += _wrapped(text, width, 2, STYLES["refuse"])
    for sheet in file.sheets:
        lines += _sheet_lines(sheet, width, BECAME if file.known_since else BECOMES)
    return [*lines, Line("")]


def _sheet_lines(sheet: Sheet, width: int | None, fates: dict[str, str]) -> list[Line]:
    lines = _wrapped(_understood(sheet), width, 2)
    lines += _wrapped(f"{_amounts(sheet)} {fates.get(sheet.status, '')}".strip(), width, 4)
    for severity, title in TITLES.items():
        found = [finding for finding in sheet.findings if finding.severity == severity]
        if found:
            lines.append(Line(f"    {title} ({len(found)})", STYLES[severity]))
        for finding in found:
            lines += _finding_lines(finding, width)
    return lines


def _understood(sheet: Sheet) -> str:
    if sheet.form is None:
        return f"Trang “{_printable(sheet.sheet)}”:" if sheet.sheet else "Cả tệp:"
    parts = [f"biểu {sheet.form}", sheet.unit_name or sheet.unit_code or "chưa rõ đơn vị báo cáo"]
    parts.append(_period(sheet))
    if sheet.revision:
        parts.append(f"lần điều chỉnh {sheet.revision}")
    is_unclear = any(finding.rule_id == NO_MONEY_UNIT for finding in sheet.findings)
    by_column = "chưa rõ" if is_unclear else "theo từng cột"
    parts.append(f"đơn vị tính: {sheet.money_unit or by_column}")
    return f"Trang “{_printable(sheet.sheet)}”: {', '.join(parts)}"


def _period(sheet: Sheet) -> str:
    if sheet.period is None:
        return "chưa rõ kỳ báo cáo"
    if any(form.form == sheet.form and form.frequency == "yearly" for form in load_forms()):
        return f"năm {sheet.period.year}"
    return f"tháng {sheet.period.month}/{sheet.period.year}"


def _amounts(sheet: Sheet) -> str:
    if sheet.form is None:
        return ""
    said = f"{sheet.rows_submitted} dòng, {dong(sheet.vnd_submitted)}"
    if sheet.status == "accepted" and sheet.rows_rejected:
        said += f"; loại {sheet.rows_rejected} dòng, {dong(sheet.vnd_rejected)}"
    return f"{said}."


def _finding_lines(finding: Finding, width: int | None) -> list[Line]:
    row = f"dòng {finding.source_row}" if finding.source_row else "cả biểu"
    lines = _wrapped(
        f"{finding.cell or row}  {finding.rule_id}  {finding.message_vi}", width, 6, hang=4
    )
    value = f"Giá trị: {_printable(finding.value)}. " if finding.value else ""
    return lines + _wrapped(f"{value}Cần: {finding.expected}", width, 10, "dim")


def _verdict(report: Report) -> Line:
    refused, rejected, warned = (report.count(s) for s in TITLES)
    unused = sum(s.status == "superseded" for file in report.files for s in file.sheets)
    if report.is_clean:
        also = f", có {warned} cảnh báo nên xem lại" if warned else ", không có lỗi nào"
        also += f"; {unused} biểu không được dùng vì đã có bản thay thế" if unused else ""
        return Line(f"ĐẠT{also}.", "bold yellow" if warned or unused else "bold green")
    unchecked = sum(not file.sheets for file in report.files)
    counts = [
        (refused, "lỗi khiến biểu bị từ chối"),
        (rejected, "lỗi khiến dòng bị loại"),
        (warned, "cảnh báo"),
        (unchecked, "tệp không kiểm tra được"),
    ]
    said = ", ".join(f"{count} {what}" for count, what in counts if count)
    return Line(f"CHƯA ĐẠT: {said}. Hãy sửa rồi kiểm tra lại.", "bold red")


def _wrapped(
    text: str, width: int | None, indent: int, style: str = "", hang: int = 2
) -> list[Line]:
    text = _printable(text)
    if width is None:
        return [Line(" " * indent + text, style)]
    wrapped = textwrap.wrap(
        text,
        max(width, 40),
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
    )
    return [Line(line, style) for line in wrapped]


def _printable(text: str) -> str:
    """Submitted text that can be shown on a terminal: no endless cell."""
    plain = printable(text)
    return plain if len(plain) <= LONGEST_TEXT else plain[:LONGEST_TEXT] + "…"

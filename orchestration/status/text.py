"""A month's status in words for the data officer: the grid, the money that does not count, what to do next."""

import json
from dataclasses import asdict
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from orchestration import shown
from orchestration.status.month import Cell, MonthStatus

STYLES = {
    "on_time": "green",
    "late": "yellow",
    "missing": "bold red",
    "refused": "red",
    "after_closing": "magenta",
    "awaited": "dim",
}
# More of these are in marts.submission_status.
LISTED = 12
NO_CELL = "–"


def show(status: MonthStatus, console: Console) -> None:
    """Print it: colours in a terminal, plain words in a pipe (the console knows which it is)."""
    console.print(_rendered(status))


def as_json(status: MonthStatus) -> str:
    """The same for programs: days and instants in ISO form, amounts in dong."""
    data: dict[str, Any] = asdict(status)
    data["todo"] = todo(status)
    return json.dumps(data, ensure_ascii=False, indent=1, default=str)


def _rendered(status: MonthStatus) -> RenderableType:
    closed = " (đã khóa sổ)" if status.is_closed else ""
    title = Text(f"Tình hình báo cáo tháng {shown.month(status.month)}{closed}", "bold")
    known = Text(
        f"Số liệu biết đến ngày {shown.day(status.as_of)}, công bố lúc {status.published_at:%H:%M %d/%m/%Y}",
        "dim",
    )
    parts: list[RenderableType] = [title, known, Text(), _grid(status), Text()]
    parts += [Text(line) for line in _counts(status)]
    parts += [Text(line) for line in _quarantine(status)]
    steps = todo(status)
    parts.append(Text())
    parts.append(Text("Việc cần làm" if steps else "Không còn việc gì phải làm.", "bold"))
    parts += [Text(shown.printable(f"  - {step}")) for step in steps]
    return Group(*parts)


def _grid(status: MonthStatus) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 3, 0, 0))
    table.add_column("Mã", no_wrap=True)
    table.add_column("Đơn vị")
    for form in status.forms:
        table.add_column(form)
    for unit in status.units:
        cells = {cell.form: cell for cell in unit.cells}
        texts = [_cell(cells.get(form)) for form in status.forms]
        table.add_row(Text(unit.unit_code), Text(unit.unit_name), *texts)
    return table


def _cell(cell: Cell | None) -> Text:
    if cell is None:
        return Text(NO_CELL, "dim")
    text = cell.label
    if cell.days_late:
        text += f" {cell.days_late} ngày"
    if cell.status in ("missing", "awaited"):
        text += f" (hạn {shown.day(cell.due_on)})"
    if cell.version_count > 1:
        text += f", {cell.version_count} bản"
    return Text(text, STYLES[cell.status])


def _counts(status: MonthStatus) -> list[str]:
    labels = {c.status: c.label for unit in status.units for c in unit.cells}
    lines = []
    for form in status.forms:
        counts = status.counts(form)
        said = ", ".join(
            f"{counts[code]} {labels[code].lower()}" for code in STYLES if code in counts
        )
        lines.append(f"{form}: {sum(counts.values())} đơn vị phải gửi: {said}")
    return lines


def _quarantine(status: MonthStatus) -> list[str]:
    if not status.quarantine:
        return ["Mọi dòng của tháng đều được tính."]
    lines = []
    for item in status.quarantine:
        amount = shown.dong(item.amount_vnd)
        if item.unreadable_count == item.row_count:
            amount = "chưa đọc được số tiền"
        elif item.unreadable_count:
            amount += f" và {item.unreadable_count} dòng chưa đọc được số tiền"
        lines.append(f"Không được tính: {item.row_count} dòng, {amount} ({item.label.lower()})")
    return lines


def todo(status: MonthStatus) -> list[str]:
    """What to do next, the most pressing first, a sentence each."""
    steps = []
    month = f"{status.month:%Y-%m}"
    for unit in status.units:
        missing = [cell for cell in unit.cells if cell.status == "missing"]
        if missing:
            forms = ", ".join(cell.form for cell in missing)
            steps.append(
                f"{unit.unit_name}: đôn đốc gửi {forms} (hạn {shown.day(missing[0].due_on)}); biểu trống:"
                f" khuyencong template --unit {unit.unit_code} --month {month}"
            )
    names = {unit.unit_code: unit.unit_name for unit in status.units}
    refusals: dict[tuple[str, str], set[str]] = {}
    rejects: dict[tuple[str, str], set[str]] = {}
    for reason in status.reasons:
        found = refusals if reason.severity == "refuse" else rejects
        name = names.get(reason.unit_code or "", "chưa rõ đơn vị")
        found.setdefault((name, reason.file), set()).add(f"{reason.rule_id} {reason.name_vi}")
    for (name, file), reasons in refusals.items():
        why = "; ".join(sorted(reasons))
        steps.append(f"{name}: gửi trả để sửa và gửi lại biểu bị từ chối trong {file} ({why})")
    for (name, file), reasons in rejects.items():
        why = "; ".join(sorted(reasons))
        steps.append(f"{name}: gửi trả để sửa dòng bị loại trong {file} ({why})")
    steps += [
        f"{file.file}: chưa rõ đơn vị hoặc kỳ báo cáo ({file.rule_ids})" for file in status.unplaced
    ]
    if any(cell.status == "after_closing" for unit in status.units for cell in unit.cells):
        steps.append(f"Có biểu gửi sau khi khóa sổ: muốn tính thì chạy khuyencong reopen {month}")
    others = [
        f"{shown.month(report.month)} {report.unit_name} ({report.forms})"
        for report in status.open_elsewhere
    ]
    if others:
        more = f"; và {len(others) - LISTED} đơn vị nữa" if len(others) > LISTED else ""
        steps.append(f"Tháng khác còn thiếu: {'; '.join(others[:LISTED])}{more}")
    if refusals or rejects:
        steps.append("Tệp đã đánh dấu ô sai để gửi trả: thư mục feedback của kho dữ liệu")
    return steps

"""The tables of the report, in dong: what the charts and the sentences say, to the last digit."""

from orchestration import shown
from orchestration.report.figures import Report, ReportStatus
from orchestration.report.outline import Column, Table
from orchestration.report.words import REASON, STATUS

UNIT_OF_MONEY = "Đơn vị tính: đồng"
MISSING_NOTE = f"Dấu “{shown.MISSING}” là chưa có số liệu."
_NUMBER = Column("TT", 8)
_PERCENT = Column("Tỷ lệ so với kế hoạch", 17, True)


def groups(report: Report) -> Table:
    """The provincial table: plan, money, percentage and remainder by report group."""
    rows = [
        (
            line.code if line is not report.total else "",
            line.name,
            *map(shown.whole, (line.planned, line.in_month, line.executed)),
            shown.percent(line.pct),
            shown.whole(line.left),
        )
        for line in (*report.groups, report.total)
    ]
    return _table(
        f"Kết quả thực hiện theo nội dung đến hết tháng {shown.month(report.month)}",
        (
            *(_NUMBER, Column("Nội dung", 48)),
            *_figures("Kế hoạch năm", "Thực hiện trong tháng", "Lũy kế từ đầu năm"),
            *(_PERCENT, Column("Còn lại", 23, True)),
        ),
        rows,
        has_total=True,
    )


def last_year(report: Report) -> Table | None:
    """Each group beside the same month last year; None if that is not known."""
    if report.total.last_year is None:
        return None
    rows = []
    for line in (*report.groups, report.total):
        now, then = line.executed, line.last_year
        change = None if now is None or then is None else now - then
        of = shown.share(now, then)
        rows.append((line.name, *map(shown.whole, (then, now, change)), shown.percent(of)))
    year = report.month.year
    return _table(
        f"Lũy kế so với cùng kỳ năm {year - 1}",
        (
            Column("Nội dung", 55),
            *_figures(f"Cùng kỳ năm {year - 1}", f"Năm {year}", "Tăng, giảm"),
            Column("So với cùng kỳ", 22, True),
        ),
        rows,
        has_total=True,
    )


def months(report: Report) -> Table:
    """The total month by month, and how many units reported."""
    rows = [
        (
            f"Tháng {shown.month(line.month)}",
            *map(shown.whole, (line.in_month, line.executed)),
            shown.percent(line.pct),
            f"{line.units_reported}/{line.units_expected}",
        )
        for line in report.months
    ]
    return _table(
        "Kinh phí thực hiện theo tháng",
        (
            Column("Tháng", 34),
            *_figures("Thực hiện trong tháng", "Lũy kế từ đầu năm"),
            *(Column("Tỷ lệ so với kế hoạch", 28, True), Column("Đơn vị báo cáo", 28, True)),
        ),
        rows,
    )


def units(report: Report) -> Table:
    """Plan and money by unit, the highest percentage first; the total is the programme's."""
    ranked = sorted(
        report.units, key=lambda u: (u.pct is None, -(u.pct or 0), -(u.executed or 0), u.code)
    )
    rows = [
        (
            str(number),
            unit.name,
            *map(shown.whole, (unit.planned, unit.in_month, unit.executed)),
            shown.percent(unit.pct),
            shown.whole(unit.left),
            f"{unit.months_reported}/{unit.months_expected}",
        )
        for number, unit in enumerate(ranked, 1)
    ]
    total = report.total
    rows.append(
        (
            *("", total.name),
            *map(shown.whole, (total.planned, total.in_month, total.executed)),
            *(shown.percent(total.pct), shown.whole(total.left)),
            f"{report.reports_to_date}/{report.reports_expected_to_date}",
        )
    )
    return _table(
        f"Kết quả thực hiện theo đơn vị đến hết tháng {shown.month(report.month)}",
        (
            *(_NUMBER, Column("Đơn vị", 36)),
            *_figures("Kế hoạch năm", "Thực hiện trong tháng", "Lũy kế từ đầu năm"),
            *(_PERCENT, Column("Còn lại", 23, True), Column("Số báo cáo", 16, True)),
        ),
        rows,
        has_total=True,
    )


def late_reports(report: Report) -> Table | None:
    """Reports of the month that are late or do not count, and of earlier months that do not count; None if all is well."""
    late = [s for s in report.statuses if s.status != "on_time"]
    lines: list[ReportStatus] = [s for s in report.gaps if s.month < report.month] + late
    if not lines:
        return None
    return _table(
        "Báo cáo gửi chậm hoặc chưa có số liệu được tính",
        (
            *(Column("Tháng", 20), Column("Đơn vị", 55), Column("Biểu", 18)),
            *(Column("Hạn gửi", 25), Column("Ngày nhận", 25), Column("Tình trạng", 42)),
        ),
        [
            (
                *(shown.month(s.month), s.unit_name, s.form, shown.day(s.due_on)),
                shown.day(s.received_on) if s.received_on else "-",
                STATUS[s.status],
            )
            for s in lines
        ],
        unit=None,
    )


def not_counted(report: Report) -> Table | None:
    """Rows that no figure holds, by file and by rule; None if there are none."""
    if not report.quarantined:
        return None
    return _table(
        "Số liệu chưa được tính vào kết quả",
        (
            *(Column("Đơn vị", 32), Column("Tháng", 17), Column("Biểu", 15), Column("Xử lý", 22)),
            *(Column("Lý do", 45), Column("Số dòng", 13, True)),
            Column("Số tiền ghi trên biểu", 26, True),
        ),
        [
            (
                line.unit_name or "Chưa xác định",
                shown.month(line.period) if line.period else shown.MISSING,
                line.form or shown.MISSING,
                *(
                    REASON[line.reason],
                    line.rules,
                    shown.whole(line.rows),
                    shown.whole(line.amount),
                ),
            )
            for line in report.quarantined
        ],
    )


def restated(report: Report) -> Table | None:
    """Figures of earlier reports that have changed; None if there are none."""
    if not report.restated:
        return None
    return _table(
        "Số liệu đã báo cáo được điều chỉnh",
        (
            *(Column("Kỳ", 15), Column("Đơn vị", 30), Column("Biểu", 15), Column("Nội dung", 40)),
            *_figures("Trước điều chỉnh", "Sau điều chỉnh"),
            Column("Ngày nhận", 22),
        ),
        [
            (
                str(line.period.year) if line.form == "KC-03" else shown.month(line.period),
                *(line.unit_name, line.form),
                line.project_name or line.content_name,
                *map(shown.whole, (line.before, line.after)),
                shown.day(line.restated_on),
            )
            for line in report.restated
        ],
    )


def _figures(*headers: str) -> tuple[Column, ...]:
    return tuple(Column(header, 23, True) for header in headers)


def _table(
    title: str,
    columns: tuple[Column, ...],
    rows: list[tuple[str, ...]],
    *,
    has_total: bool = False,
    unit: str | None = UNIT_OF_MONEY,
) -> Table:
    is_incomplete = any(cell.startswith(shown.MISSING) for row in rows for cell in row)
    notes = (unit, MISSING_NOTE if is_incomplete else None)
    return Table(title, columns, tuple(rows), has_total, tuple(n for n in notes if n))

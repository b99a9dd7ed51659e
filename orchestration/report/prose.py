"""Sentences about the whole: the total, the units, what remains. What is not known is not written."""

from orchestration import shown
from orchestration.report.figures import Report, UnitProgress
from orchestration.report.wording import Heading
from orchestration.report.words import capital, money, span, the_month, unit_in_sentence

# So many units are named at either end.
NAMED = 3


def overall(report: Report, heading: Heading) -> list[str]:
    """The total against the plan, the month's own money, last year's, and of how many reports it is the sum."""
    total, month = report.total, report.month
    said = (
        f"Trong {span(month)}, các đơn vị {heading.area} đã thực hiện {heading.programme}"
        f" với tổng kinh phí {money(total.executed)}"
    )
    if total.pct is not None:
        said += f", đạt {shown.percent(total.pct)} so với kế hoạch năm {month.year} ({money(total.planned)})"
    sentences = [f"{said}."]
    if month.month > 1 and total.in_month is not None:
        sentences.append(f"Riêng {the_month(month)} thực hiện {money(total.in_month)}.")
    sentences += against_last_year(report)
    return [" ".join(sentences), completeness(report)]


def against_last_year(report: Report) -> list[str]:
    """One sentence if the same months of last year are known, none if not."""
    now, then = report.total.executed, report.total.last_year
    if now is None or not then or report.last_year_reports is None:
        return []
    change = shown.share(abs(now - then), then)
    word = "tăng" if now > then else "giảm"
    how = "bằng" if now == then else f"{word} {shown.percent(change)} so với"
    counted, expected = report.last_year_reports
    of = (
        ""
        if counted >= expected
        else f", tổng hợp từ {shown.whole(counted)}/{shown.whole(expected)} báo cáo tháng"
    )
    return [f"Kinh phí thực hiện {how} cùng kỳ năm {report.month.year - 1} ({money(then)}{of})."]


def completeness(report: Report) -> str:
    """Of how many monthly reports the sum is made."""
    had, due = report.reports_to_date, report.reports_expected_to_date
    until = f" nhận được đến ngày {shown.day(report.received_on)}" if report.received_on else ""
    of = f"{shown.whole(had)}/{shown.whole(due)} báo cáo tháng (biểu KC-01){until}"
    if had >= due:
        return f"Số liệu được tổng hợp từ đủ {of}."
    return (
        f"Số liệu được tổng hợp từ {of}; còn {shown.counted(due - had)} báo cáo chưa có số liệu được tính"
        " (nêu tại mục II.1), vì vậy kết quả trên chưa gồm kinh phí của các báo cáo này."
    )


def units(report: Report) -> list[str]:
    """How many units keep up with the whole, and who leads and who lags."""
    rated = sorted(
        (u for u in report.units if u.pct is not None), key=lambda u: (-(u.pct or 0), u.code)
    )
    said = []
    if rated and report.total.pct is not None:
        ahead = sum(u.pct is not None and u.pct >= report.total.pct for u in rated)
        said.append(
            f"Có {shown.counted(ahead)}/{shown.counted(len(rated))} đơn vị có kế hoạch đạt tỷ lệ bằng hoặc cao hơn"
            f" mức chung ({shown.percent(report.total.pct)})."
        )
    if len(rated) > 2 * NAMED:
        said.append(
            f"Các đơn vị đạt tỷ lệ cao nhất: {_named(rated[:NAMED])}; thấp nhất:"
            f" {_named(rated[: -NAMED - 1 : -1])}."
        )
    idle = [u for u in report.units if u.executed == 0]
    if idle:
        said.append(
            f"Có {shown.counted(len(idle))} đơn vị chưa thực hiện kinh phí:"
            f" {', '.join(unit_in_sentence(u.name) for u in idle)}."
        )
    silent = [u for u in report.units if u.executed is None]
    if silent:
        said.append(
            f"Có {shown.counted(len(silent))} đơn vị chưa có báo cáo nào trong năm được tính:"
            f" {', '.join(unit_in_sentence(u.name) for u in silent)}."
        )
    return [" ".join(said)] if said else []


def remaining(report: Report) -> list[str]:
    """What remains of the plan, and how fast it would have to go."""
    left, planned = report.total.left, report.total.planned
    if left is None or planned is None:
        return []
    year, months = report.month.year, 12 - report.month.month
    if left <= 0:
        return [
            f"Kế hoạch năm {year} ({money(planned)}) đã thực hiện hết"
            + (f", vượt {money(-left)}." if left else ".")
        ]
    said = f"Kế hoạch năm {year} còn lại {money(left)}, bằng {shown.percent(shown.share(left, planned))} kế hoạch"
    if months:
        said += (
            f". Để hoàn thành kế hoạch, {shown.counted(months)} tháng còn lại phải thực hiện bình quân"
            f" {money(round(left / months))} mỗi tháng"
        )
        if report.total.executed is not None:
            done = round(report.total.executed / report.month.month)
            said += f"; bình quân từ đầu năm là {money(done)} mỗi tháng"
    return [f"{said}."]


def remaining_by_group(report: Report) -> list[str]:
    """A line for each group of whose plan something remains, the most first."""
    groups = sorted(report.groups, key=lambda g: -(g.left or 0))
    return [f"{capital(g.name)}: còn {money(g.left)}" for g in groups if g.left and g.left > 0]


def _named(units: list[UnitProgress]) -> str:
    return ", ".join(f"{unit_in_sentence(u.name)} ({shown.percent(u.pct)})" for u in units)

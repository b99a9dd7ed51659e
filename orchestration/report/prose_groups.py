"""Sentences about one report group: its money, and what that paid for."""

from orchestration import shown
from orchestration.report.figures import Progress, Reached, Report
from orchestration.report.wording import PLACE, Wording
from orchestration.report.words import capital, money, the_month


def by_money(report: Report) -> list[Progress]:
    """The groups, the most money first; without money or without a figure last, in the order of the programme."""
    return sorted(report.groups, key=lambda group: -(group.executed or 0))


def group_money(report: Report, group: Progress) -> str:
    """The money of a group against its plan."""
    plan = (
        ""
        if group.planned is None
        else f"; kế hoạch năm {report.month.year} là {money(group.planned)}"
    )
    if group.executed is None:
        return f"Chưa có số liệu thực hiện{plan}."
    if group.executed == 0:
        return f"Chưa phát sinh kinh phí thực hiện{plan}."
    said = f"Thực hiện {money(group.executed)}"
    if group.pct is not None:
        said += f", đạt {shown.percent(group.pct)} so với kế hoạch ({money(group.planned)})"
    of_all = shown.share(group.executed, report.total.executed)
    if of_all is not None:
        said += f", chiếm {shown.percent(of_all)} tổng kinh phí đã thực hiện"
    if report.month.month > 1 and group.in_month is not None:
        how = f"thực hiện {money(group.in_month)}" if group.in_month else "không phát sinh kinh phí"
        said += f"; riêng {the_month(report.month)} {how}"
    return f"{said}."


def group_results(report: Report, group: Progress, wording: Wording) -> tuple[str, list[str]]:
    """What the money of a group paid for: a sentence ('' if there is nothing to say), and a line for each content."""
    reached = [r for r in report.reached if r.report_group == group.code and r.executed]
    whole = next((r for r in reached if r.content_code is None), None)
    if whole is None:
        return "", []
    contents = sorted(
        (r for r in reached if r.content_code is not None), key=lambda r: -(r.executed or 0)
    )
    clauses = _clauses(wording.groups.get(group.code, ()), whole)
    if not clauses and len(contents) == 1:
        clauses = _clauses(wording.contents.get(contents[0].content_code or "", ()), contents[0])
    if not clauses:
        clauses = [f"kinh phí chi cho {_projects(whole)}"]
    items = [] if len(contents) < 2 else [_content(r, wording) for r in contents]
    return f"{capital('; '.join(clauses))}.", items


def _content(reached: Reached, wording: Wording) -> str:
    clauses = _clauses(wording.contents.get(reached.content_code or "", ()), reached)
    if clauses:
        return capital("; ".join(clauses))
    return f"{reached.content_name}: {money(reached.executed)} cho {_projects(reached)}"


def _projects(reached: Reached) -> str:
    return f"{shown.counted(reached.projects)} đề án, nhiệm vụ của {shown.counted(reached.units)} đơn vị"


def _clauses(templates: tuple[str, ...], reached: Reached) -> list[str]:
    """The clauses whose every figure is known and above zero, filled in."""
    known = _known(reached)
    return [
        text.format_map(known) for text in templates if set(PLACE.findall(text)) <= known.keys()
    ]


def _known(r: Reached) -> dict[str, str]:
    counts = {
        "projects": r.projects,
        "units": r.units,
        "establishments": r.establishments,
    }
    stated = {
        "counterpart": (r.counterpart, r.counterpart_stated, money),
        "jobs": (r.jobs, r.jobs_stated, shown.whole),
        "products": (r.products, r.products_stated, shown.whole),
    }
    known = {name: shown.counted(n) for name, n in counts.items() if n}
    if r.executed:
        known["executed"] = money(r.executed)
    for name, (value, lines, text) in stated.items():
        if value:
            known[name] = text(value) + _of(lines, r.supports)
    return known


def _of(stated: int, supports: int) -> str:
    """Said where some supports state no figure: the sum is not of all."""
    if stated == supports:
        return ""
    return f" (theo {shown.whole(stated)}/{shown.whole(supports)} lượt hỗ trợ có số liệu)"

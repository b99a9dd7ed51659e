"""Facts -> reports: what each unit would write in KC-01, KC-02 and KC-03 if it made no mistake."""

from tests.sample import truth
from tests.sample.facts_model import Project, Support
from tests.sample.report import Report, Row, Value

SUPPORT_KIND = {
    "3.1": "Mô hình trình diễn",
    "3.2": "Hỗ trợ máy móc, thiết bị",
    "4.1": "Tổ chức hội chợ",
    "4.2": "Tham gia hội chợ",
    "4.3": "Bình chọn sản phẩm",
}


def kc01(unit: str, month: int, *, list_all: bool) -> Report:
    """Money of the month: the projects that were paid, or (`list_all`) all of the unit's."""
    rows = []
    for project in _projects(unit):
        executed = truth.executed_vnd(project=project.code, month=month)
        if not executed and not list_all:
            continue
        to_date = sum(
            truth.executed_vnd(project=project.code, month=m) for m in range(1, month + 1)
        )
        supports = truth.beneficiaries(project=project.code, month=month)
        values: dict[str, Value] = {
            "content_code": project.content,
            "project_name": project.name,
            "project_code": project.code,
            "planned": _planned_in(project, month),
            "executed_in_month": executed or None,
            "executed_to_date": to_date or None,
            "counterpart": sum(s.counterpart_vnd or 0 for s in supports) or None,
            "note": "Tạm ứng" if executed and _is_advance(project, to_date) else None,
        }
        rows.append(Row(values, truth.CONTENTS[project.content].group))
    return Report("KC-01", unit, month, tuple(rows))


def kc02(unit: str, month: int) -> Report:
    """Whom the month's money reached, one row for each establishment and support."""
    supports = sorted(truth.beneficiaries(unit=unit, month=month), key=lambda s: _order(s.project))
    rows = tuple(
        Row(_beneficiary(unit, support), truth.CONTENTS[support.project.content].group)
        for support in supports
    )
    return Report("KC-02", unit, month, rows)


def kc03(unit: str, revision: int = 0) -> Report:
    """The year's plan by content: the sum of the unit's projects."""
    contents = sorted(
        {project.content for project in _projects(unit)},
        key=lambda code: (truth.CONTENTS[code].group_order, code),
    )
    rows = tuple(
        Row(
            {
                "content_code": code,
                "content_name": truth.CONTENTS[code].name,
                "planned": truth.planned_vnd(unit=unit, content=code, revision=revision),
                "note": None,
            },
            truth.CONTENTS[code].group,
        )
        for code in contents
    )
    return Report("KC-03", unit, None, rows, revision=revision)


def _order(project: Project) -> tuple[int, str]:
    return truth.CONTENTS[project.content].group_order, project.code


def _projects(unit: str) -> list[Project]:
    return sorted((p for p in truth.PROJECTS.values() if p.unit == unit), key=_order)


def _planned_in(project: Project, month: int) -> int:
    """The plan in force when the month was reported."""
    revised_from = truth.PLAN_REVISED_FROM.get(project.unit, 1)
    return project.planned_vnd if month >= revised_from else project.first_planned_vnd


def _is_advance(project: Project, to_date: int) -> bool:
    """Machinery and models are paid in two parts where the first is less than what was planned."""
    return project.content.startswith("3.") and to_date < project.planned_vnd


def _beneficiary(unit: str, support: Support) -> dict[str, Value]:
    establishment = support.establishment
    # The Centre works in the whole province, so it writes the district behind the commune.
    place = establishment.commune
    if unit == "TTKC":
        place = f"{place}, {truth.UNITS[establishment.district].full_name}"
    return {
        "establishment_name": establishment.name,
        "tax_code": establishment.tax_code or None,
        "legal_form": establishment.legal_form,
        "commune": place,
        "industry": establishment.industry,
        "content_code": support.project.content,
        "project_code": support.project.code,
        "support_kind": SUPPORT_KIND[support.project.content],
        "support": support.support_vnd,
        "counterpart": support.counterpart_vnd,
        "new_jobs": support.new_jobs,
        "product_count": support.product_count,
        "contact_name": establishment.contact_name,
        "phone": establishment.phone,
        "note": None,
    }

"""What is true in the sample: the one source that the mail is made from and that tests ask.

In: `facts/*.csv` and the content catalogue of the dbt project. Out: facts, and sums over them.
What the units got wrong in their mail is not here: see `incidents`.
"""

import csv
from pathlib import Path

from tests.sample.facts_model import Content, Establishment, Payment, Project, Support, Unit
from tests.sample.million import dong

YEAR = 2024
MONTHS = tuple(range(1, 8))

_FACTS = Path(__file__).parent / "facts"
_SEEDS = Path(__file__).parents[2] / "dbt_project" / "seeds"


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _count(text: str) -> int | None:
    return int(text) if text else None


UNITS = {
    row["unit_code"]: Unit(
        row["unit_code"], row["unit_name"], row["unit_type"], row["is_mountain"] == "true"
    )
    for row in _rows(_FACTS / "unit.csv")
}
CONTENTS = {
    row["content_code"]: Content(
        row["content_code"],
        row["content_name_vi"],
        row["report_group"],
        int(row["report_group_order"]),
    )
    for row in _rows(_SEEDS / "content.csv")
}
PROJECTS = {
    row["project_code"]: Project(
        code=row["project_code"],
        unit=row["project_code"].split("-")[1],
        content=row["content_code"],
        name=row["project_name"],
        planned_vnd=dong(row["planned_million"]),
        first_planned_vnd=dong(row["first_planned_million"] or row["planned_million"]),
    )
    for row in _rows(_FACTS / "project.csv")
}
PAYMENTS = tuple(
    Payment(PROJECTS[row["project_code"]], int(row["month"]), dong(row["executed_million"]))
    for row in _rows(_FACTS / "payment.csv")
)
ESTABLISHMENTS = {
    row["establishment_id"]: Establishment(
        row["establishment_id"],
        row["unit_code"],
        row["district_code"],
        row["establishment_name"],
        row["tax_code"],
        row["legal_form"],
        row["commune"],
        row["industry"],
        row["contact_name"],
        row["phone"],
    )
    for row in _rows(_FACTS / "establishment.csv")
}
SUPPORTS = tuple(
    Support(
        PROJECTS[row["project_code"]],
        int(row["month"]),
        ESTABLISHMENTS[row["establishment_id"]],
        dong(row["support_million"]),
        dong(row["counterpart_million"]) if row["counterpart_million"] else None,
        _count(row["new_jobs"]),
        _count(row["product_count"]),
    )
    for row in _rows(_FACTS / "support.csv")
)
# The one unit whose plan was revised: revision 1 is in force from the report of this month on.
PLAN_REVISED_FROM = {"509": 5}


def _matches(project: Project, unit: str | None, content: str | None, code: str | None) -> bool:
    return (
        (unit is None or project.unit == unit)
        and (content is None or project.content == content)
        and (code is None or project.code == code)
    )


def executed_vnd(
    *,
    unit: str | None = None,
    month: int | None = None,
    content: str | None = None,
    project: str | None = None,
) -> int:
    """Dong paid out, over whatever is not asked for."""
    return sum(
        payment.executed_vnd
        for payment in PAYMENTS
        if _matches(payment.project, unit, content, project) and month in (None, payment.month)
    )


def planned_vnd(
    *, unit: str | None = None, content: str | None = None, revision: int | None = None
) -> int:
    """Dong planned for the year: as first sent (revision 0), or as last revised (default)."""
    return sum(
        project.first_planned_vnd if revision == 0 else project.planned_vnd
        for project in PROJECTS.values()
        if _matches(project, unit, content, None)
    )


def beneficiaries(
    *,
    unit: str | None = None,
    month: int | None = None,
    content: str | None = None,
    project: str | None = None,
) -> tuple[Support, ...]:
    """The supports that establishments received, in the order of the fact table."""
    return tuple(
        support
        for support in SUPPORTS
        if _matches(support.project, unit, content, project) and month in (None, support.month)
    )

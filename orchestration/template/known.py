"""What the published file knows already about a unit: what a template is filled in with beforehand."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from orchestration import duck

# A project is what the derivation of months takes for one: its code, or its name, within a content.
PROJECTS = """
    select
        content_code,
        arg_max(project_name, (month, -source_row)) as project_name,
        project_code,
        arg_max(planned_vnd, (month, -source_row)) as planned_vnd,
        coalesce(sum(executed_vnd), 0) as executed_vnd
    from marts.fct_disbursement
    where unit_code = $unit_code and year(month) = $year and month < $month
    group by content_code, project_code, project_key
    order by content_code, project_code, project_name
"""
PLANS = """
    select content_code, sum(planned_vnd), max(revision)
    from marts.fct_plan
    where unit_code = $unit_code and year = $year and is_current
    group by content_code
"""
SUPPORT_KINDS = """
    select support_kind
    from marts.fct_beneficiary
    where support_kind is not null
    group by support_kind
    order by count(*) desc, support_kind
    limit 30
"""


@dataclass(frozen=True)
class Project:
    """A project of the year, as last described; `executed_vnd` is the sum of the months before."""

    content_code: str
    name: str
    code: str | None
    planned_vnd: int | None
    executed_vnd: int


@dataclass(frozen=True)
class Known:
    """What is known of a unit before a month, or of its plan: `plans` by content, `revision` the last one's."""

    projects: tuple[Project, ...] = ()
    plans: dict[str, int] = field(default_factory=dict)
    revision: int | None = None
    support_kinds: tuple[str, ...] = ()


def known_of(published: Path, unit_code: str, period: date) -> Known:
    """What the published file says; nothing if there is none. Raises duckdb.Error if it can't be read."""
    if not published.exists():
        return Known()
    asked = {"unit_code": unit_code, "year": period.year}
    with duck.connect(published, read_only=True) as connection:
        projects = connection.execute(PROJECTS, {**asked, "month": period}).fetchall()
        plans = connection.execute(PLANS, asked).fetchall()
        kinds = connection.execute(SUPPORT_KINDS).fetchall()
    return Known(
        projects=tuple(
            Project(content, name, code, None if planned is None else int(planned), int(executed))
            for content, name, code, planned, executed in projects
        ),
        plans={content: int(planned) for content, planned, _ in plans if planned is not None},
        revision=max((revision for *_, revision in plans), default=None),
        support_kinds=tuple(kind for (kind,) in kinds),
    )

"""The lines of a form that are known beforehand, field by field."""

from dataclasses import dataclass

from orchestration.intake.form import Form
from orchestration.template.known import Known
from orchestration.template.reference import Choices


@dataclass(frozen=True)
class ToDate:
    """A cumulative: what was executed before the month, to which the sheet adds the month."""

    before_vnd: int


Value = str | int | ToDate | None
Line = dict[str, Value]


def known_lines(form: Form, known: Known, choices: Choices) -> list[Line]:
    """A line per project of the year (KC-01) or per content (KC-03); no other form repeats itself."""
    names = {field.name for field in form.fields}
    if {"project_name", "executed_in_month", "executed_to_date"} <= names:
        lines = _projects(known)
    elif form.frequency == "yearly" and {"content_code", "planned"} <= names:
        lines = _contents(known, choices)
    else:
        lines = []
    return [{name: value for name, value in line.items() if name in names} for line in lines]


def _projects(known: Known) -> list[Line]:
    return [
        {
            "line_no": number,
            "content_code": project.content_code,
            "project_name": project.name,
            "project_code": project.code,
            "planned": project.planned_vnd,
            "executed_to_date": ToDate(project.executed_vnd),
        }
        for number, project in enumerate(known.projects, 1)
    ]


def _contents(known: Known, choices: Choices) -> list[Line]:
    return [
        {
            "line_no": number,
            "content_code": code,
            "content_name": name,
            "planned": known.plans.get(code),
        }
        for number, (code, name) in enumerate(choices.contents, 1)
    ]

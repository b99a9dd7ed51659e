"""A template as a whole: a sheet for each form of the period, instructions, lists."""

import io
from dataclasses import replace
from datetime import date

import xlsxwriter

from orchestration.intake.form import Form
from orchestration.template.form_sheet import Report, write_form_sheet
from orchestration.template.guide import SHEET as GUIDE
from orchestration.template.guide import write_guide
from orchestration.template.known import Known
from orchestration.template.lists import SHEET as LISTS
from orchestration.template.lists import Range, column_range, write_lists
from orchestration.template.looks import Looks
from orchestration.template.prefill import known_lines
from orchestration.template.reference import Choices, ReportingUnit
from orchestration.template.table import Place


def file_name(unit: ReportingUnit, period: date, *, is_plan: bool) -> str:
    """The name of a template, which says again what its title block says."""
    if is_plan:
        return f"KC_{unit.code}_ke-hoach_{period.year}.xlsx"
    return f"KC_{unit.code}_{period:%Y-%m}.xlsx"


def template_bytes(
    forms: tuple[Form, ...], unit: ReportingUnit, period: date, choices: Choices, known: Known
) -> bytes:
    """The workbook for the forms given, which are all monthly or all yearly."""
    is_plan = all(form.frequency == "yearly" for form in forms)
    # A plan that the warehouse has is sent again only to change it.
    revision = known.revision + 1 if is_plan and known.revision is not None else 0
    if known.support_kinds:
        words = {**choices.by_field, "support_kind": known.support_kinds}
        choices = replace(choices, by_field=words)
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        looks = Looks(book)
        named = {field.name for form in forms for field in form.fields}
        choices = replace(
            choices, by_field={f: words for f, words in choices.by_field.items() if f in named}
        )
        sheets = [book.add_worksheet(form.form) for form in forms]
        guide_sheet, list_sheet = book.add_worksheet(GUIDE), book.add_worksheet(LISTS)
        ranges = write_lists(list_sheet, looks, choices)
        for sheet, form in zip(sheets, forms, strict=True):
            report = Report(form, unit, period, revision)
            place = write_form_sheet(
                sheet, looks, report, known_lines(form, known, choices), ranges
            )
            ranges |= _projects_of(form, place)
        write_guide(guide_sheet, looks, forms, file_name(unit, period, is_plan=is_plan))
    return stream.getvalue()


def _projects_of(form: Form, place: Place) -> dict[str, Range]:
    """The codes of the projects that a form names, for the forms after it to choose from."""
    names = [field.name for field in form.fields]
    if not {"project_code", "project_name"} <= set(names):
        return {}
    column = names.index("project_code")
    codes = column_range(form.form, column, place.first, place.total - 1, is_closed=False)
    return {"project_code": codes}

"""A template as intake reads it and as a clerk meets it."""

import io
from datetime import date

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from orchestration.intake.form import Form
from orchestration.intake.forms import load_forms
from orchestration.intake.submission import Submission
from orchestration.settings import SEEDS_DIR
from orchestration.template.known import Known, Project
from orchestration.template.reference import find_unit, load_choices
from orchestration.template.workbook import file_name, template_bytes
from tests.intake.reading import VOCABULARY, read

MONTH, YEAR = date(2024, 7, 1), date(2024, 1, 1)
MONTHLY = tuple(form for form in load_forms() if form.frequency == "monthly")
YEARLY = tuple(form for form in load_forms() if form.frequency == "yearly")
KNOWN = Known(
    projects=(
        Project("3.2", "Máy dệt", "KC24-513-01", 180_000_000, 90_000_000),
        Project("4.2", '=HYPERLINK("x")', None, None, 0),
    ),
    support_kinds=("Tham gia hội chợ",),
)


def _template(
    forms: tuple[Form, ...] = MONTHLY, code: str = "513", known: Known = KNOWN, month: date = MONTH
) -> bytes:
    is_plan = forms == YEARLY
    unit = find_unit(SEEDS_DIR, code, month, is_year=is_plan)
    return template_bytes(forms, unit, month, load_choices(SEEDS_DIR, unit, month), known)


def _read(content: bytes, path: str = "a.xlsx") -> dict[str, Submission]:
    return {s.form or "": s for s in read(content, path)}


def _sheet(name: str, content: bytes | None = None) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(content or _template()))[name]


def _header_row(sheet: Worksheet) -> int:
    return next(row[0].row for row in sheet.iter_rows() if row[0].value == "STT")


# Every district, and of the communes that took their place the first, the tenth, ...
DISTRICTS = [(unit.code, MONTH) for unit in VOCABULARY.units if not unit.valid_from]
COMMUNES = [(unit.code, date(2025, 8, 1)) for unit in VOCABULARY.units if unit.valid_from][::10]


@pytest.mark.parametrize(("code", "month"), DISTRICTS + COMMUNES)
def test_every_unit_and_form_is_recognised(code: str, month: date) -> None:
    for forms, period in ((MONTHLY, month), (YEARLY, month.replace(month=1))):
        unit = find_unit(SEEDS_DIR, code, period, is_year=forms == YEARLY)
        path = file_name(unit, period, is_plan=forms == YEARLY)
        found = _read(_template(forms, code, Known(), period), path)
        assert set(found) == {form.form for form in forms}
        for submission in found.values():
            assert submission.problems == ()
            assert (submission.unit_code, submission.period) == (code, period)
            assert submission.money_unit == "dong"
            assert submission.revision == 0


def test_every_field_has_its_column() -> None:
    for form in MONTHLY:
        columns = _read(_template())[form.form].columns
        assert [column.field for column in columns] == [field.name for field in form.fields]


def test_known_projects_are_lines_and_the_rest_is_none() -> None:
    submission = _read(_template())["KC-01"]
    lines = [line.fields for line in submission.lines if line.row_kind == "line"]
    assert [{name: text for name, text in line.items() if name != "line_no"} for line in lines] == [
        {
            "content_code": "3.2",
            "project_name": "Máy dệt",
            "project_code": "KC24-513-01",
            "planned": "180000000",
            "executed_to_date": "90000000",
        },
        {"content_code": "4.2", "project_name": '=HYPERLINK("x")', "executed_to_date": "0"},
    ]
    assert [line.row_kind for line in submission.lines] == ["line", "line", "subtotal"]
    assert submission.lines[-1].fields["executed_to_date"] == "90000000"


def test_nothing_known_leaves_no_line() -> None:
    assert _read(_template(known=Known()))["KC-01"].line_count == 0


def test_a_plan_has_every_content_and_the_next_revision() -> None:
    known = Known(plans={"3.2": 430_000_000}, revision=1)
    submission = _read(_template(YEARLY, known=known, month=YEAR))["KC-03"]
    assert submission.revision == 2
    planned = {
        line.fields["content_code"]: line.fields.get("planned")
        for line in submission.lines
        if line.row_kind == "line"
    }
    assert planned["3.2"] == "430000000"
    assert "3" not in planned and len(planned) == 12


def test_submitted_text_never_becomes_a_formula() -> None:
    sheet = _sheet("KC-01")
    cell = next(c for row in sheet.iter_rows() for c in row if "HYPERLINK" in str(c.value))
    assert cell.data_type == "s"


def test_the_cumulative_adds_the_month_and_the_total_adds_the_lines() -> None:
    sheet = _sheet("KC-01")
    first = _header_row(sheet) + 1
    assert sheet.cell(first, 7).value == f"=90000000+F{first}"
    total = next(row for row in sheet.iter_rows() if row[2].value == "Tổng cộng")
    assert total[5].value == f"=SUM(F{first}:F{total[0].row - 1})"


def test_only_what_is_filled_in_can_be_changed() -> None:
    sheet = _sheet("KC-01")
    header = _header_row(sheet)
    assert sheet.protection.sheet and not sheet.protection.password
    # In the file "insertRows" says whether it is forbidden.
    assert not sheet.protection.insertRows
    assert all(cell.protection.locked for cell in sheet[header])
    assert not any(cell.protection.locked for cell in sheet[header + 1])
    assert not any(cell.protection.locked for cell in sheet[header + 10])
    assert sheet["A1"].protection.locked


def test_codes_are_chosen_and_amounts_are_whole_dong() -> None:
    rules = {
        str(rule.sqref).split(":")[0].rstrip("0123456789"): rule
        for rule in _sheet("KC-01").data_validations.dataValidation
        if rule.type != "none"
    }
    assert rules["B"].type == "list" and "Danh mục" in rules["B"].formula1
    assert rules["B"].errorStyle in (None, "stop")
    assert rules["F"].type == "custom" and ">=1000" in rules["F"].formula1
    assert "bằng đồng" in rules["F"].error


def test_beneficiaries_choose_among_the_projects_of_the_month() -> None:
    rules = _sheet("KC-02").data_validations.dataValidation
    [chosen] = [rule for rule in rules if str(rule.formula1).startswith("'KC-01'!")]
    assert str(chosen.sqref).startswith("H")
    # A project that is not there yet may be named all the same.
    assert chosen.errorStyle == "warning"


def test_the_lists_hold_only_codes_that_money_is_booked_under() -> None:
    listed = [row[0] for row in _sheet("Danh mục").iter_rows(values_only=True)]
    assert "3.2" in listed and "3" not in listed and "9" in listed
    assert "Tham gia hội chợ" in listed


def test_the_sheets_stand_in_the_order_of_their_use() -> None:
    book = openpyxl.load_workbook(io.BytesIO(_template()))
    assert book.sheetnames == ["KC-01", "KC-02", "Hướng dẫn", "Danh mục"]
    assert book.active.title == "KC-01"

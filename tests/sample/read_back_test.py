"""Every file read back with other libraries than wrote it: its lines add up to the facts."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from tests.sample import reports, truth
from tests.sample.columns import columns_of
from tests.sample.mail import MailedFile, all_mail
from tests.sample.offices import STYLES
from tests.sample.report import Form
from tests.sample.style import Style

CODES = set(truth.CONTENTS)


def _last_versions() -> dict[tuple[str, str], MailedFile]:
    """The file that counts for each folder and name; a correction replaces what it corrects."""
    last: dict[tuple[str, str], MailedFile] = {}
    for file in sorted(all_mail(), key=lambda item: item.received_on):
        folder, _, name = file.path.rpartition("/")
        plain = name.replace(" (sua lai)", "").replace("_dieu chinh lan 1", "")
        last[folder, plain] = file
    return last


def _file_of(form: Form, style: Style, month: int | None) -> tuple[str, str]:
    folder = f"submissions/{truth.YEAR}/" + (f"{month:02d}" if month else "ke-hoach")
    template = style.file_name if month else style.plan_file_name
    return folder, template.format(form=form, month=month, year=truth.YEAR)


def _rows(file: MailedFile, form: Form, style: Style) -> list[list[object]]:
    if style.file_format == "csv":
        text = io.StringIO(file.content.decode("utf-8-sig"), newline="")
        return [list(row) for row in csv.reader(text, delimiter=style.csv_delimiter)]
    book = CalamineWorkbook.from_filelike(io.BytesIO(file.content))
    sheet = book.get_sheet_by_name(style.sheet_names.get(form, form))
    return [list(row) for row in sheet.to_python(skip_empty_area=False)]


def _vnd(cell: object, style: Style) -> int:
    if isinstance(cell, int | float):
        return int(Decimal(str(cell)) * style.money.dong)
    text = str(cell)
    if not text.strip("-") or text.startswith("("):
        return 0
    return int(Decimal(text.replace(".", "").replace(",", ".")) * style.money.dong)


def _lines(file: MailedFile, form: Form, style: Style, field: str) -> Iterator[tuple[str, int]]:
    """Content code and dong of each line."""
    at = {column.field: column.index for column in columns_of(form, style)}
    for row in _rows(file, form, style):
        code = f"{row[at['content_code']]}".removesuffix(".0")
        if code in CODES:
            yield code, _vnd(row[at[field]], style)


@pytest.fixture(scope="module")
def mail() -> dict[tuple[str, str], MailedFile]:
    return _last_versions()


@pytest.mark.parametrize("unit", STYLES)
def test_monthly_reports_hold_the_facts(mail: dict[tuple[str, str], MailedFile], unit: str) -> None:
    style = STYLES[unit]
    to_date = 0
    for month in truth.MONTHS:
        file = mail.get(_file_of("KC-01", style, month))
        if file is None:
            continue
        executed = list(_lines(file, "KC-01", style, "executed_in_month"))
        cumulative = list(_lines(file, "KC-01", style, "executed_to_date"))
        received = list(_lines(mail[_file_of("KC-02", style, month)], "KC-02", style, "support"))
        for code in CODES:
            paid = truth.executed_vnd(unit=unit, month=month, content=code)
            assert sum(vnd for c, vnd in executed if c == code) == paid
            expected = truth.beneficiaries(unit=unit, month=month, content=code)
            assert [vnd for c, vnd in received if c == code] == [s.support_vnd for s in expected]
        to_date += truth.executed_vnd(unit=unit, month=month)
        if style.list_all:
            assert sum(vnd for _, vnd in cumulative) == to_date


@pytest.mark.parametrize("unit", STYLES)
def test_plans_hold_the_facts(mail: dict[tuple[str, str], MailedFile], unit: str) -> None:
    style = STYLES[unit]
    planned = dict(_lines(mail[_file_of("KC-03", style, None)], "KC-03", style, "planned"))
    assert planned == {
        code: truth.planned_vnd(unit=unit, content=code)
        for code in {str(row.values["content_code"]) for row in reports.kc03(unit).rows}
    }

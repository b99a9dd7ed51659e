"""All that the 19 units sent: paths below the raw folder, dates of receipt, bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from tests.sample import delimited, incidents, ods, reports, truth, xls, xlsx
from tests.sample.layout import instruction_sheet, lay_out
from tests.sample.offices import STYLES
from tests.sample.report import Report
from tests.sample.style import Style

_WORKBOOK = {"xlsx": xlsx.workbook_bytes, "xls": xls.workbook_bytes, "ods": ods.workbook_bytes}


@dataclass(frozen=True)
class MailedFile:
    """A file as it lies in the raw folder."""

    path: str
    received_on: str
    content: bytes


def all_mail() -> Iterator[MailedFile]:
    """Every file, the plans first, then month by month."""
    for style in STYLES.values():
        yield from _plans(style)
    for month in truth.MONTHS:
        for style in STYLES.values():
            if (style.unit, month) != (incidents.MISSING.unit, incidents.MISSING.month):
                yield from _month(style, month)


def monthly_reports(style: Style, month: int) -> list[Report]:
    """KC-01 and KC-02 as the unit means them, with the slips that stay."""
    plain = [
        reports.kc01(style.unit, month, list_all=style.list_all),
        reports.kc02(style.unit, month),
    ]
    return [incidents.bent(report) for report in plain]


def _plans(style: Style) -> Iterator[MailedFile]:
    folder = f"submissions/{truth.YEAR}/ke-hoach"
    yield from _files(folder, style, [reports.kc03(style.unit)], style.plan_received_on)
    if style.unit == incidents.PLAN_REVISED.unit:
        revised = [reports.kc03(style.unit, revision=1)]
        received_on = str(incidents.PLAN_REVISED.received_on)
        yield from _files(folder, style, revised, received_on, suffix="_dieu chinh lan 1")


def _month(style: Style, month: int) -> Iterator[MailedFile]:
    folder = f"submissions/{truth.YEAR}/{month:02d}"
    received_on = f"{truth.YEAR}-{month + 1:02d}-{style.received_day:02d}"
    second = monthly_reports(style, month)
    first = [incidents.first_version(report) for report in second]
    if any(first):
        yield from _files(folder, style, [report for report in first if report], received_on)
        corrected = [incidents.corrected(report) for report in second]
        incident = next(i for i in incidents.INCIDENTS if incidents.happens(i, second[0]))
        again = str(incident.received_on)
        yield from _files(folder, style, corrected, again, suffix=" (sua lai)")
        return
    if incidents.happens(incidents.LATE, second[0]):
        received_on = str(incidents.LATE.received_on)
    yield from _files(folder, style, second, received_on)


def _files(
    folder: str, style: Style, sheets: list[Report], received_on: str, *, suffix: str = ""
) -> Iterator[MailedFile]:
    """One workbook with a sheet per form; or, as a CSV has but one sheet, a file per form.

    Each is signed on the day it was received.
    """
    template = style.file_name if sheets[0].month else style.plan_file_name
    parts = [[report] for report in sheets] if style.file_format == "csv" else [sheets]
    for part in parts:
        name = PurePosixPath(
            template.format(form=part[0].form, month=part[0].month, year=truth.YEAR)
        )
        path = f"{folder}/{name.stem}{suffix}{name.suffix}"
        grids = [lay_out(report, style, date.fromisoformat(received_on)) for report in part]
        if style.file_format == "csv":
            content = delimited.csv_bytes(grids[0], style)
        else:
            if style.instructions and part[0].month:
                grids.insert(0, instruction_sheet(style))
            content = _WORKBOOK[style.file_format](grids)
        yield MailedFile(path, received_on, content)

"""From the published file to the folder of a month's report."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orchestration import duck
from orchestration.publish.replace import clear_leftovers
from orchestration.report.compose import compose
from orchestration.report.document import document_bytes
from orchestration.report.figures import Report
from orchestration.report.folder import write_folder
from orchestration.report.page import page_html
from orchestration.report.reading import read_report
from orchestration.report.standing import latest_folder, made_of
from orchestration.report.wording import Wording, load_wording
from orchestration.report.workbook import workbook_bytes
from orchestration.settings import DBT_PROJECT_DIR, Settings

STEM = "bao-cao-khuyen-cong"


@dataclass(frozen=True)
class Written:
    """A report as it lies in its folder; `changed` files were new or other than before."""

    report: Report
    folder: Path
    files: tuple[str, ...]
    changed: int


def write_report(settings: Settings, month: date | None) -> Written:
    """Write the report of a month, or of the latest with reports. Raises NoReport, or ValueError of the wording."""
    wording = load_wording(DBT_PROJECT_DIR)
    with duck.connect(settings.published_path, read_only=True) as published:
        report = read_report(published, month)
        inputs = made_of(published)
    files = report_files(report, wording)
    folder = settings.reports_dir / f"{report.month:%Y-%m}"
    return Written(report, folder, tuple(files), write_folder(folder, files, inputs))


def report_files(report: Report, wording: Wording) -> dict[str, bytes]:
    """The three files by name; equal reports give equal bytes."""
    outline = compose(report, wording)
    stem = f"{STEM}-{report.month:%Y-%m}"
    return {
        f"{stem}.docx": document_bytes(report, outline, wording.heading),
        f"{stem}.xlsx": workbook_bytes(report, outline.subject, wording.heading),
        f"{stem}.html": page_html(report, outline, wording.heading).encode(),
    }


def give_report(settings: Settings) -> Written | None:
    """What a load does after the publication: the report of the latest month; None if there is no month yet."""
    if latest_folder(settings) is None:
        return None
    if settings.reports_dir.exists():
        clear_leftovers(settings.reports_dir)
    return write_report(settings, None)

"""Making a report of a published file, changed for a test or not."""

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from orchestration import duck
from orchestration.report.figures import Report
from orchestration.report.reading import read_report
from orchestration.report.wording import Wording, load_wording
from orchestration.report.write import report_files
from tests.warehouse import RAW

JULY = date(2024, 7, 1)


def wording() -> Wording:
    """That of the project itself, whatever the environment says."""
    return load_wording(RAW.parent / "dbt_project")


def read(published: Path, month: date = JULY) -> Report:
    """The figures of a month."""
    with duck.connect(published, read_only=True) as connection:
        return read_report(connection, month)


def changed(published: Path, folder: Path, statements: Iterable[str]) -> Path:
    """A copy of a published file in which these statements were executed."""
    copy = Path(shutil.copy(published, folder / "khuyencong.duckdb"))
    with duck.connect(copy) as connection:
        for statement in statements:
            connection.execute(statement)
    return copy


def written(report: Report) -> dict[str, bytes]:
    """The three files by their endings: docx, xlsx, html."""
    return {name.rsplit(".", 1)[-1]: c for name, c in report_files(report, wording()).items()}

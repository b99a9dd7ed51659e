"""The shipped sample, read: as many lines as the facts say, everything recognised but what is to be refused."""

from pathlib import Path

import pytest

from orchestration.intake.files import find_files
from orchestration.intake.submission import Submission
from tests.intake.reading import read, rule_ids
from tests.sample import incidents, mail, reports, truth
from tests.sample.offices import STYLES

RAW = Path(__file__).parents[2] / "raw"
REFUSED = "submissions/2024/05/504 Tay Giang - KC T05.xlsx"


@pytest.fixture(scope="module")
def submissions() -> dict[str, list[Submission]]:
    """Path -> what was read."""
    files = find_files(RAW).files
    return {file.path: read(file.content(RAW) or b"", file.path) for file in files}


def test_form_unit_month_and_money_unit_are_recognised_in_all_files_but_one(
    submissions: dict[str, list[Submission]],
) -> None:
    for path, read_here in submissions.items():
        for submission in read_here:
            assert submission.form
            assert submission.unit_code in truth.UNITS
            assert submission.period
            assert rule_ids(submission) == (["KC-005"] if path == REFUSED else [])


def test_only_lines_count_as_lines(submissions: dict[str, list[Submission]]) -> None:
    expected = {}
    for style in STYLES.values():
        for month in truth.MONTHS:
            for report in mail.monthly_reports(style, month):
                expected[style.unit, f"{truth.YEAR}-{month:02}-01", report.form] = len(report.rows)
        expected[style.unit, f"{truth.YEAR}-01-01", "KC-03"] = len(reports.kc03(style.unit).rows)
    for form in ("KC-01", "KC-02"):
        missing = f"{truth.YEAR}-{incidents.MISSING.month:02}-01"
        del expected[incidents.MISSING.unit, missing, form]

    read_all = [submission for several in submissions.values() for submission in several]
    counts = {(str(s.unit_code), str(s.period), str(s.form)): s.line_count for s in read_all}
    assert counts == expected

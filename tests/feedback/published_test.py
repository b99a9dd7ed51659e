"""Who gets feedback: files with findings that still matter."""

from collections.abc import Iterator

import duckdb
import pytest

from orchestration.feedback.published import files_with_findings

TABLES = """
    create schema quality;
    create table quality.rule as select 'KC-104' as rule_id, 'Số tiền âm' as name_vi;
    create table quality.submission (
        submission_id varchar, file_sha256 varchar, source_file varchar, source_sheet varchar, form varchar,
        unit_code varchar, period date, status varchar, version integer, received_at timestamp,
        rows_submitted integer, rows_accepted integer, rows_rejected integer, vnd_submitted decimal(18, 0),
        vnd_accepted decimal(18, 0), vnd_rejected decimal(18, 0), unreadable_count integer
    );
    create table quality.finding (
        finding_id varchar, submission_id varchar, rule_id varchar, severity varchar, sheet varchar, cell varchar,
        source_row integer, value varchar, expected varchar, message_vi varchar
    );
"""


@pytest.fixture
def published() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute(TABLES)
        yield connection


def add(
    published: duckdb.DuckDBPyConnection,
    file: str,
    status: str,
    version: int | None = 1,
    *,
    form: str = "KC-01",
    findings: int = 1,
) -> None:
    key = f"{file} {form}"
    unit, period = (None, None) if version is None else ("518", "2024-07-01")
    published.execute(
        "insert into quality.submission values"
        " (?, ?, ?, ?, ?, ?, ?, ?, ?, '2024-08-02', 2, 1, 1, 30, 20, 10, 0)",
        [key, file, file, form, form, unit, period, status, version],
    )
    for number in range(findings):
        published.execute(
            "insert into quality.finding values (?, ?, 'KC-104', 'reject', ?, 'B2', 2, '(1)', 'x', 'y')",
            [f"{key} {number}", key, form],
        )


def told(published: duckdb.DuckDBPyConnection) -> dict[str, int]:
    return {f.sha256: len(f.findings) for f in files_with_findings(published)}


def test_accepted_and_refused_files_with_findings_are_told(published) -> None:
    add(published, "a", "accepted", findings=2)
    add(published, "b", "refused", 2)
    add(published, "c", "refused", None)
    add(published, "d", "accepted", findings=0)
    assert told(published) == {"a": 2, "b": 1, "c": 1}


def test_a_superseded_file_is_not(published) -> None:
    add(published, "a", "superseded")
    add(published, "b", "accepted", 2)
    assert told(published) == {"b": 1}


def test_of_a_file_superseded_in_part_only_the_rest_is_told(published) -> None:
    add(published, "a", "superseded")
    add(published, "a", "accepted", form="KC-02")
    [file] = files_with_findings(published)
    assert [f.sheet for f in file.findings] == ["KC-02"]
    assert [(s.sheet, s.status) for s in file.outcome.sheets] == [
        ("KC-01", "superseded"),
        ("KC-02", "accepted"),
    ]


def test_a_refused_file_that_a_later_one_has_put_right_is_not_told(published) -> None:
    add(published, "a", "refused", 1)
    add(published, "b", "accepted", 2)
    add(published, "c", "refused", 3)
    assert told(published) == {"b": 1, "c": 1}


def test_the_figures_and_the_unit_are_the_submissions_own(published) -> None:
    add(published, "a", "accepted")
    [file] = files_with_findings(published)
    [sheet] = file.outcome.sheets
    assert (sheet.unit, sheet.vnd_submitted, sheet.rows_rejected) == ("518 – Huyện Phú Ninh", 30, 1)
    assert file.findings[0].rule_name_vi == "Số tiền âm"

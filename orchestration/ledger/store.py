"""Writing submissions into a file with the ledger's schema.

The night's batch (`work/landing.duckdb`) has the same schema as the ledger, so appending is `insert ... select`
in one transaction: a batch is in the ledger whole or not at all, wherever the process is killed.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date, datetime
from itertools import islice
from pathlib import Path

import duckdb
import pandas as pd

from orchestration import duck
from orchestration.intake.files import FoundFile
from orchestration.intake.form import Form
from orchestration.intake.submission import FIRST_NOT_REFUSING, Problem, Submission
from orchestration.ledger.reading import parser_version

SCHEMA_SQL = Path(__file__).with_name("schema.sql")
# A sheet of 200,000 lines is inserted in pieces: as rows it takes as much memory again as it took to read.
ROWS_AT_ONCE = 20_000
# Parents first; the line tables of the forms follow them.
TABLES = (
    *("file", "sighting", "receipt", "submission", "field_column", "problem", "closing"),
    "join_key",
)


def open_ledger(path: Path, forms: Iterable[Form]) -> duckdb.DuckDBPyConnection:
    """A connection to a ledger (or batch) file, whose tables are there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = duck.connect(path)
    path.chmod(0o600)  # holds personal data
    connection.begin()
    connection.execute(SCHEMA_SQL.read_text(encoding="utf-8"))
    # A ledger of before 0.2.0 has no such column.
    connection.execute("alter table submission add column if not exists notation varchar")
    for form in forms:
        fields = ", ".join(f'"{f.name}" varchar' for f in form.fields)
        connection.execute(
            f"create table if not exists {form.table} (submission_id varchar not null,"
            f" source_row integer not null, row_kind varchar not null, {fields}, extra varchar,"
            " primary key (submission_id, source_row))"
        )
        # A field that the form has got since is null on the lines of before.
        known = {row[0] for row in connection.execute(f"describe {form.table}").fetchall()}
        for field in form.fields:
            if field.name not in known:
                connection.execute(f'alter table {form.table} add column "{field.name}" varchar')
    connection.commit()
    return connection


def write_files(
    connection: duckdb.DuckDBPyConnection, files: Iterable[FoundFile], seen_at: datetime
) -> None:
    """Note files, and the paths at which they lie: the same bytes may lie at several."""
    files = list(files)
    sizes = {f.sha256: f.size_bytes for f in files}
    _insert(
        connection,
        "file",
        [
            {"file_sha256": sha256, "size_bytes": size, "first_seen_at": seen_at}
            for sha256, size in sizes.items()
        ],
    )
    _insert(
        connection,
        "sighting",
        [{"file_sha256": f.sha256, "path": f.path, "seen_at": seen_at} for f in files],
    )


def write_receipts(
    connection: duckdb.DuckDBPyConnection, entries: Iterable[tuple[str, date]], noted_at: datetime
) -> None:
    """Note the register's lines."""
    _insert(
        connection,
        "receipt",
        [{"path": path, "received_on": on, "noted_at": noted_at} for path, on in entries],
    )


def write_submissions(
    connection: duckdb.DuckDBPyConnection,
    submissions: list[Submission],
    forms: Iterable[Form],
    recorded_at: datetime,
) -> None:
    """Insert submissions with their columns, problems and lines."""
    _insert(connection, "submission", [_submission_row(s, recorded_at) for s in submissions])
    _insert(
        connection,
        "field_column",
        [
            {
                "submission_id": s.submission_id,
                "field": c.field,
                "column_letter": c.letter,
                "header_text": c.header_text,
                "money_unit": c.money_unit,
            }
            for s in submissions
            for c in s.columns
        ],
    )
    for submission in submissions:
        write_problems(connection, submission.submission_id, submission.problems)
    for form in forms:
        rows = _line_rows([s for s in submissions if s.form == form.form])
        while some := list(islice(rows, ROWS_AT_ONCE)):
            _insert(connection, form.table, some)


def write_problems(
    connection: duckdb.DuckDBPyConnection, submission_id: str, problems: Iterable[Problem]
) -> None:
    """Insert what intake or a gate has to say about a submission."""
    _insert(
        connection, "problem", [{"submission_id": submission_id, **asdict(p)} for p in problems]
    )


def add_gate_problems(
    connection: duckdb.DuckDBPyConnection, refusals: Iterable[tuple[str, Problem]]
) -> None:
    """Note that a gate refused submissions, where intake has not said already, and better, what is wrong."""
    refused = connection.execute(
        "select distinct submission_id from problem where rule_id < ?", [FIRST_NOT_REFUSING]
    )
    noted = {row[0] for row in refused.fetchall()}
    for submission_id, problem in refusals:
        if submission_id not in noted:
            write_problems(connection, submission_id, [problem])


def row_counts(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Rows of every table of the ledger."""
    tables = connection.execute(
        "select table_name from information_schema.tables where table_schema = 'main'"
    ).fetchall()
    counts = {}
    for (table,) in tables:
        row = connection.execute(f"select count(*) from {table}").fetchone()
        counts[table] = row[0] if row else 0
    return counts


def _submission_row(s: Submission, recorded_at: datetime) -> dict[str, object]:
    return {
        "submission_id": s.submission_id,
        "file_sha256": s.file_sha256,
        "sheet": s.sheet,
        "form": s.form,
        "unit_code": s.unit_code,
        "period": s.period,
        "revision": s.revision,
        "money_unit": s.money_unit,
        "notation": s.notation,
        "title_text": s.title_text,
        "line_count": s.line_count,
        "content_sha256": s.content_sha256,
        "parser_version": parser_version(),
        "recorded_at": recorded_at,
    }


def _line_rows(submissions: list[Submission]) -> Iterator[dict[str, object]]:
    return (
        {
            "submission_id": s.submission_id,
            "source_row": line.source_row,
            "row_kind": line.row_kind,
            **line.fields,
            "extra": json.dumps(line.extra, ensure_ascii=False) if line.extra else None,
        }
        for s in submissions
        for line in s.lines
    )


def _insert(
    connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict[str, object]]
) -> None:
    """Insert rows by name; what a row does not name is null."""
    if not rows:
        return
    frame = pd.DataFrame(rows, dtype=object)
    connection.register("inserted", frame)
    connection.execute(f"insert into {table} by name select * from inserted")
    connection.unregister("inserted")

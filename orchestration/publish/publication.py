"""The publication's own record: who made the file when and from what, and what every gate saw."""

from dataclasses import astuple, dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb

from orchestration import duck
from orchestration.checks.result import GateResult
from orchestration.publish.tables import published_tables

META_SQL = Path(__file__).with_name("meta.sql")


@dataclass(frozen=True)
class Publication:
    """The inputs and the run behind a published file (see meta.sql for the meaning of each)."""

    published_at: datetime
    as_of: date
    run_id: str
    code_version: str
    input_fingerprint: str


def write_publication(
    new_file: Path, publication: Publication, gate_results: list[GateResult]
) -> None:
    """Add `meta` and `quality.gate_result` to a new file and close it, checkpointed."""
    with duck.connect() as connection:
        duck.attach(connection, new_file, "new_file", "read_write")
        connection.execute("use new_file")
        tables = published_tables(connection, "new_file")
        connection.begin()
        connection.execute(META_SQL.read_text(encoding="utf-8"))
        counts = [(t.schema, t.name, _row_count(connection, t.full_name)) for t in tables]
        connection.executemany("insert into meta.published_table values (?, ?, ?)", counts)
        connection.execute(
            "insert into meta.publication values (?, ?, ?, ?, ?, ?, ?)",
            [*astuple(publication), len(tables), sum(count for _, _, count in counts)],
        )
        connection.executemany(
            "insert into quality.gate_result values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [_gate_row(result) for result in gate_results],
        )
        connection.commit()
        connection.execute("checkpoint new_file")


def _row_count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute(f"select count(*) from {table}").fetchone()
    return row[0] if row else 0


def _gate_row(r: GateResult) -> list[object]:
    return [
        r.stage,
        r.asset,
        r.expectation,
        r.about,
        r.observed,
        r.element_count,
        r.unexpected_count,
        r.passed,
        r.is_blocking,
        r.named_offenders(),
        r.run_id,
    ]

"""Batches as the landing makes them, and what a ledger holds."""

from datetime import date, datetime
from pathlib import Path

import duckdb

from orchestration import duck
from orchestration.intake.files import FoundFile
from orchestration.ledger.store import (
    open_ledger,
    write_files,
    write_receipts,
    write_submissions,
)
from tests.intake.grids import kc01
from tests.intake.reading import VOCABULARY, read
from tests.intake.workbooks import Value, xlsx

# When a thing was noted differs with the order of batches; what was noted must not.
NOTED_AT = {"first_seen_at", "seen_at", "noted_at", "recorded_at"}
Rows = dict[str, list[tuple[object, ...]]]


def line(number: int) -> list[Value]:
    return [number, "3.2", f"Đề án {number}", None, number * 1.5, number, None]


def write_batch(
    path: Path,
    numbers: list[int],
    at: datetime,
    *,
    received: dict[str, date] | None = None,
    lines: int = 3,
) -> Path:
    """A batch with a file for each number."""
    with open_ledger(path, VOCABULARY.forms) as batch:
        files, submissions = [], []
        for number in numbers:
            content = xlsx(kc01(*[line(100 * number + i) for i in range(lines)]))
            read_here = read(content, f"{number}.xlsx")
            submissions += read_here
            sha256 = read_here[0].file_sha256
            files.append(FoundFile(f"{number}.xlsx", sha256, len(content)))
        batch.begin()
        write_files(batch, files, at)
        write_receipts(batch, (received or {}).items(), at)
        write_submissions(batch, submissions, VOCABULARY.forms, at)
        batch.commit()
    return path


def rows_of(path: Path, *, with_instants: bool = True) -> Rows:
    """Every row of every table, sorted."""
    with duck.connect(path, read_only=True) as ledger:
        return {
            table: _rows(ledger, table, with_instants)
            for (table,) in ledger.execute(
                "select table_name from information_schema.tables order by table_name"
            ).fetchall()
        }


def _rows(
    ledger: duckdb.DuckDBPyConnection, table: str, with_instants: bool
) -> list[tuple[object, ...]]:
    relation = ledger.table(table)
    kept = [name for name in relation.columns if with_instants or name not in NOTED_AT]
    return sorted(relation.select(*kept).fetchall(), key=repr)

"""From the night's batch to the ledger, in one transaction."""

from collections.abc import Iterable
from pathlib import Path

import duckdb

from orchestration import duck
from orchestration.intake.form import Form
from orchestration.ledger.join_key import hold_join_key
from orchestration.ledger.store import open_ledger

# Lines, columns and problems come with their submission; a submission that the ledger has stays as it is.
NEW_SUBMISSIONS = """
    select submission_id from landing.submission
    where submission_id not in (select submission_id from ledger.submission)
"""
NEW_FILES = """
    select * from landing.file
    where file_sha256 not in (select file_sha256 from ledger.file)
"""
NEW_SIGHTINGS = """
    select * from landing.sighting
    where (file_sha256, path) not in (select (file_sha256, path) from ledger.sighting)
"""
# The register is noted again only where its last word on a path has changed.
CHANGED_RECEIPTS = """
    select landing.path, landing.received_on, landing.noted_at
    from landing.receipt as landing
    left join (
        select path, arg_max(received_on, noted_at) as received_on
        from ledger.receipt
        group by path
    ) as last_noted using (path)
    where landing.received_on is distinct from last_noted.received_on
"""


def append_batch(ledger_path: Path, landing_path: Path, forms: Iterable[Form]) -> int:
    """Append what the batch has and the ledger has not; gives the number of new submissions.

    A ledger without a key gets one. Raises WrongKey if another one is handed over.

    Nothing in the ledger is updated or deleted. Killed at any moment, the ledger is as before or as after.
    """
    forms = tuple(forms)
    with open_ledger(ledger_path, forms) as ledger:
        hold_join_key(ledger)
    with _both(ledger_path, landing_path) as connection:
        connection.begin()
        added = connection.execute(f"select count(*) from ({NEW_SUBMISSIONS})").fetchone()
        # The submissions last: until they are in, they are what is new.
        for table in ("field_column", "problem", *(f.table for f in forms), "submission"):
            _insert(
                connection,
                table,
                f"select * from landing.{table} where submission_id in ({NEW_SUBMISSIONS})",
            )
        _insert(connection, "file", NEW_FILES)
        _insert(connection, "sighting", NEW_SIGHTINGS)
        _insert(connection, "receipt", CHANGED_RECEIPTS)
        connection.commit()
        connection.execute("checkpoint ledger")
    return added[0] if added else 0


def _both(ledger_path: Path, landing_path: Path) -> duckdb.DuckDBPyConnection:
    connection = duck.connect()
    duck.attach(connection, ledger_path, "ledger", "read_write")
    duck.attach(connection, landing_path, "landing")
    return connection


def _insert(connection: duckdb.DuckDBPyConnection, table: str, selected: str) -> None:
    connection.execute(f"insert into ledger.{table} by name {selected}")

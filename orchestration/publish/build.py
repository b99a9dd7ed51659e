"""Building the new published file beside the old one, and comparing it with the candidate."""

from pathlib import Path

import duckdb
import pandas as pd

from orchestration import duck
from orchestration.publish.tables import Table, measure, published_tables

# Readable by DuckDB clients from 1.2 on; newer defaults are not.
STORAGE_VERSION = "v1.2.0"


def build_file(candidate: Path, new_file: Path) -> None:
    """Write the published tables of the candidate, with their comments, to a new file and close it.

    Rows are written in a fixed order, so that equal tables make equal files.
    """
    with duck.connect() as connection:
        duck.attach(connection, candidate, "candidate")
        duck.attach(connection, new_file, "new_file", f"storage_version '{STORAGE_VERSION}'")
        tables = published_tables(connection, "candidate")
        for schema in sorted({table.schema for table in tables}):
            connection.execute(f"create schema new_file.{schema}")
        for table in tables:
            connection.execute(
                f"create table new_file.{table.full_name} as"
                f" select * from candidate.{table.full_name} order by all"
            )
            _copy_comments(connection, table)
        connection.execute("checkpoint new_file")


def compare(candidate: Path, new_file: Path) -> pd.DataFrame:
    """One row per table: row counts, sums and row hashes in the candidate and in the re-opened new file."""
    with duck.connect() as connection:
        duck.attach(connection, candidate, "candidate")
        duck.attach(connection, new_file, "new_file")
        tables = published_tables(connection, "candidate")
        written = {t.full_name for t in published_tables(connection, "new_file")}
        rows = []
        for table in tables:
            expected = measure(connection, "candidate", table)
            got = measure(connection, "new_file", table) if table.full_name in written else {}
            rows.append(
                {
                    "table_name": table.full_name,
                    "candidate_row_count": expected["row_count"],
                    "published_row_count": got.get("row_count"),
                    "candidate_sums": str(_sums(expected)),
                    "published_sums": str(_sums(got)),
                    "candidate_rows_hash": expected["rows_hash"],
                    "published_rows_hash": got.get("rows_hash"),
                }
            )
    return pd.DataFrame(rows)


def published_columns(new_file: Path) -> pd.DataFrame:
    """One row per published column: table_name, column_name, data_type, has_comment."""
    with duck.connect(new_file, read_only=True) as connection:
        return connection.execute(
            """
            select
                schema_name || '.' || table_name as table_name,
                column_name,
                data_type,
                coalesce(comment, '') <> '' as has_comment
            from duckdb_columns()
            where not internal
            order by all
            """
        ).df()


def _sums(measured: dict[str, int | str | None]) -> dict[str, int | str | None]:
    return {k: v for k, v in measured.items() if k.startswith("sum_")}


def _copy_comments(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    connection.execute(f"comment on table new_file.{table.full_name} is {_literal(table.comment)}")
    comments = connection.execute(
        """
        select column_name, comment from duckdb_columns()
        where database_name = 'candidate' and schema_name = ? and table_name = ?
          and comment is not null
        """,
        [table.schema, table.name],
    ).fetchall()
    for column, comment in comments:
        connection.execute(
            f'comment on column new_file.{table.full_name}."{column}" is {_literal(comment)}'
        )


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"

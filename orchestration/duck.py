"""Opening DuckDB files: offline, and attached by name."""

from pathlib import Path

import duckdb

# Nothing is downloaded at run time.
OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


def connect(path: Path | None = None, *, read_only: bool = False) -> duckdb.DuckDBPyConnection:
    """A connection to a file, or to memory."""
    return duckdb.connect(str(path or ":memory:"), read_only=read_only, config=OFFLINE)


def attach(
    connection: duckdb.DuckDBPyConnection, path: Path, name: str, options: str = "read_only"
) -> None:
    """Attach a file under a catalog name; `options` are DuckDB's, in its own words."""
    quoted = str(path).replace("'", "''")
    connection.execute(f"attach '{quoted}' as {name} ({options})")

"""How tests run a load, and look at what it published: as a user does, through the command and the file."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb

KHUYENCONG = Path(sys.executable).with_name("khuyencong")
RAW = Path(__file__).resolve().parent.parent / "raw"
# What differs from run to run by its nature: who ran it.
ABOUT_THE_RUN = {("quality", "gate_result")}


def khuyencong(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    return subprocess.run(
        [str(KHUYENCONG), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


def load(
    warehouse: Path, *arguments: object, raw: Path = RAW, **environment: str
) -> dict[str, Any]:
    """Load and give the JSON summary, with the exit status as `exit`."""
    run = khuyencong(
        "load", "--raw", raw, "--warehouse", warehouse, "--json", *arguments, **environment
    )
    assert "Traceback" not in run.stdout + run.stderr, run.stderr
    assert run.stdout, run.stderr
    return {**json.loads(run.stdout), "exit": run.returncode, "stderr": run.stderr}


def query(database: Path, sql: str) -> list[tuple[Any, ...]]:
    """Rows of a query on a file, opened read-only."""
    with duckdb.connect(str(database), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def tables(database: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of marts and quality, sorted."""
    names = query(
        database,
        "select schema_name, table_name from duckdb_tables() where schema_name in ('marts', 'quality')",
    )
    return {
        f"{schema}.{table}": query(database, f"select * from {schema}.{table} order by all")
        for schema, table in names
        if (schema, table) not in ABOUT_THE_RUN
    }

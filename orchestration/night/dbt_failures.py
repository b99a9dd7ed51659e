"""Why a dbt build failed, in lines for an operator: the node, its message, and the rows that a test found."""

import json
from pathlib import Path
from typing import Any

import duckdb

from orchestration import duck
from orchestration.personal_number import without_personal_number
from orchestration.settings import Settings

ROWS_NAMED = 5
FAILED = {"fail", "error", "runtime error"}


def dbt_failures(settings: Settings) -> list[str]:
    """What went wrong in the last build; [] if dbt did not come so far as to write its results."""
    try:
        results = json.loads(
            (settings.dbt_target_dir / "run_results.json").read_text(encoding="utf-8")
        )["results"]
    except (OSError, ValueError):
        return []
    return [_line(settings, r) for r in results if r["status"] in FAILED]


def _line(settings: Settings, result: dict[str, Any]) -> str:
    kind, _, name = result["unique_id"].partition(".")
    name = name.split(".")[1]
    message = " ".join(str(result.get("message") or "").split())
    rows = _offending_rows(settings, result) if result["status"] == "fail" else []
    named = f"; rows: {'; '.join(rows)}" if rows else ""
    return f"dbt {kind} {name}: {message}{named}"


def _offending_rows(settings: Settings, result: dict[str, Any]) -> list[str]:
    """The first rows that a failed test selects, as `column=value`."""
    sql = result.get("compiled_code")
    if not sql or not Path(settings.candidate_path).exists():
        return []
    try:
        with duck.connect() as connection:
            duck.attach(connection, settings.candidate_path, "candidate")
            duck.attach(connection, settings.ledger_path, "ledger")
            found = connection.execute(f"select * from ({sql}) limit {ROWS_NAMED}")
            columns = [d[0] for d in found.description]
            rows = found.fetchall()
    except duckdb.Error:
        return []
    return [
        without_personal_number(
            ", ".join(f"{column}={value}" for column, value in zip(columns, row, strict=True))
        )
        for row in rows
    ]

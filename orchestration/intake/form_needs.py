"""What the dbt models read of each form: found in the models themselves, so that no list can go stale."""

import re
from pathlib import Path

LINE_TABLE = re.compile(r"source\('ledger',\s*'(\w+_line)'\)")
COLUMN = re.compile(r"\blines\.(\w+)")
# Columns that every line table has, whatever its form.
OF_EVERY_LINE = {"submission_id", "source_row", "row_kind", "extra"}


def needs_of_models(dbt_project: Path) -> dict[str, set[str]]:
    """Line table -> fields that a staging model reads from it; {} if the folder is no dbt project."""
    needs: dict[str, set[str]] = {}
    for model in sorted((dbt_project / "models" / "staging").glob("*.sql")):
        sql = model.read_text(encoding="utf-8")
        for table in LINE_TABLE.findall(sql):
            needs.setdefault(table, set()).update(set(COLUMN.findall(sql)) - OF_EVERY_LINE)
    return needs

"""Reading the published file into the plain values that the page carries, column by column."""

import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from orchestration import duck
from orchestration.dashboard.queries import PLACES, PUBLICATION, TABLES

# A browser counts exactly up to this number, and no further: 9 million thousand million dong.
EXACT = 2**53 - 1
# Fields of a rejected line that may name a person.
NAMES = ("establishment_name",)


class NotExact(Exception):
    """An amount that a browser can't hold to the dong: better no page than a wrong one."""


def read_data(published: Path) -> dict[str, Any]:
    """The tables of the page, each a dict of columns, and `publication`. Raises NotExact."""
    with duck.connect(published, read_only=True) as connection:
        connection.execute(PLACES)
        return {
            "publication": _rows(connection.execute(PUBLICATION))[0],
            **{
                name: _columns(name, _rows(connection.execute(sql))) for name, sql in TABLES.items()
            },
        }


def _rows(relation: Any) -> list[dict[str, Any]]:
    names = [column[0] for column in relation.description]
    return [dict(zip(names, row, strict=True)) for row in relation.fetchall()]


def _columns(table: str, rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    if table == "rejected":
        rows = [{**row, "text": _nameless(row["text"])} for row in rows]
    names = rows[0] if rows else {}
    return {
        "count": len(rows),
        "columns": {name: _column(table, name, [row[name] for row in rows]) for name in names},
    }


def _column(table: str, name: str, values: list[Any]) -> Any:
    """Numbers as they are; texts, which repeat, as a list of different ones and places in it."""
    plain = [int(value) if isinstance(value, Decimal) else value for value in values]
    numbers = [abs(value) for value in plain if isinstance(value, int)]
    if sum(numbers) > EXACT:
        raise NotExact(f"{table}.{name}: the sum is beyond what a browser adds up exactly")
    if not any(isinstance(value, str) for value in plain):
        return plain
    places: dict[str, int] = {}
    index = [None if text is None else places.setdefault(str(text), len(places)) for text in plain]
    return {"texts": list(places), "index": index}


def _nameless(text: str) -> str:
    fields = {k: v for k, v in json.loads(text).items() if v is not None and k not in NAMES}
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))

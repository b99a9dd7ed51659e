"""The published tables as the dbt manifest describes them, with those that the publication itself adds."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from orchestration import duck
from orchestration.publish.publication import META_SQL
from orchestration.publish.tables import PUBLISHED_SCHEMAS, published_tables
from orchestration.settings import SEEDS_DIR


@dataclass(frozen=True)
class Column:
    """A column: its type, meaning, whether it may be empty, and the codes it may hold (code -> Vietnamese label)."""

    name: str
    data_type: str
    meaning: str
    is_required: bool = False
    codes: dict[str, str] = field(default_factory=dict)
    refers_to: str = ""


@dataclass(frozen=True)
class Entry:
    """A table: what it is, its key, and which tables it is built from and used by (names with their schema)."""

    name: str
    schema: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    built_from: tuple[str, ...] = ()
    used_by: tuple[str, ...] = ()

    @property
    def full_name(self) -> str:
        return f"{self.schema}.{self.name}"


def published_entries(manifest: dict[str, Any]) -> tuple[Entry, ...]:
    """Every table of the published file, by schema and name. `manifest` is dbt's manifest.json."""
    models = {
        unique_id: node
        for unique_id, node in manifest["nodes"].items()
        if node["resource_type"] in ("model", "seed")
    }
    tests = _tests_by_column(manifest)
    users: defaultdict[str, list[str]] = defaultdict(list)
    for node in models.values():
        for parent in node["depends_on"].get("nodes", []):
            users[parent].append(_full_name(node))
    for exposure in manifest["exposures"].values():
        for parent in exposure["depends_on"]["nodes"]:
            users[parent].append(exposure["label"] or exposure["name"])
    entries = [
        Entry(
            name=node["alias"],
            schema=node["schema"],
            meaning=node["description"],
            columns=tuple(
                _column(c, tests[unique_id, c["name"]]) for c in node["columns"].values()
            ),
            key=_key(node),
            built_from=tuple(
                sorted(_full_name(models[p]) for p in node["depends_on"]["nodes"] if p in models)
            ),
            used_by=tuple(sorted(set(users[unique_id]))),
        )
        for unique_id, node in models.items()
        if node["schema"] in PUBLISHED_SCHEMAS
    ]
    return tuple(sorted([*entries, *_of_the_publication()], key=lambda e: e.full_name))


@cache
def labels() -> dict[str, dict[str, str]]:
    """The lists of codes with their Vietnamese labels, from the seed `label.csv`."""
    lists: defaultdict[str, dict[str, str]] = defaultdict(dict)
    with (SEEDS_DIR / "label.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            lists[row["code_list"]][row["code"]] = row["label_vi"]
    return dict(lists)


def _tests_by_column(manifest: dict[str, Any]) -> defaultdict[tuple[str, str], list[Any]]:
    found: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
    for node in manifest["nodes"].values():
        if node["resource_type"] == "test" and node.get("column_name"):
            found[node["attached_node"], node["column_name"]].append(node["test_metadata"])
    return found


def _column(column: dict[str, Any], tests: Iterable[dict[str, Any]]) -> Column:
    codes: dict[str, str] = {}
    refers_to = ""
    for test in tests:
        given = test["kwargs"]
        if test["name"] == "has_label":
            codes = labels()[given["code_list"]]
        elif test["name"] == "accepted_values":
            codes = codes or dict.fromkeys(map(str, given["values"]), "")
        elif test["name"] == "relationships":
            refers_to = f"{given['to'].removeprefix('ref(').strip(chr(39) + ')')}.{given['field']}"
    return Column(
        name=column["name"],
        data_type=column["data_type"] or "",
        meaning=column["description"],
        is_required=any(c["type"] == "not_null" for c in column["constraints"]),
        codes=codes,
        refers_to=refers_to,
    )


def _key(node: dict[str, Any]) -> tuple[str, ...]:
    keys = [c["columns"] for c in node["constraints"] if c["type"] == "primary_key"]
    return tuple(keys[0]) if keys else ()


def _full_name(node: dict[str, Any]) -> str:
    return f"{node['schema']}.{node['alias']}"


def _of_the_publication() -> list[Entry]:
    """meta.* and quality.gate_result, which no model makes: from the comments in their own SQL."""
    with duck.connect() as empty:
        empty.execute("create schema quality")
        empty.execute(META_SQL.read_text(encoding="utf-8"))
        comments = dict(
            empty.execute(
                "select schema_name || '.' || table_name || '.' || column_name, comment from duckdb_columns()"
            ).fetchall()
        )
        return [
            Entry(
                table.name,
                table.schema,
                table.comment,
                tuple(
                    Column(name, kind.lower(), comments[f"{table.full_name}.{name}"] or "")
                    for name, kind in table.columns.items()
                ),
            )
            for table in published_tables(empty, "memory", ("meta", "quality"))
        ]

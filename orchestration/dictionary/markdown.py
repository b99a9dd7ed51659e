"""The dictionary as Markdown, for docs/dictionary.md."""

from collections.abc import Iterable

from orchestration.dictionary.entries import Column, Entry, labels

HEAD = """# Data dictionary

Every table and column of the published file (`warehouse/khuyencong.duckdb`). Generated from the dbt project by
`make dictionary`; `make check` fails if it is out of date. The same texts are comments in the file itself
(`select * from duckdb_columns()`), and in the page `dictionary.html` that each load writes beside it.

Money is in dong (`*_vnd`), months are their first day, days end in `_on`, instants (`_at`) are wall-clock time in
Vietnam. Null is unknown or not reported, never zero. **Bold** columns are the key; * is never null.
"""


def as_markdown(entries: Iterable[Entry]) -> str:
    """The whole dictionary."""
    entries = list(entries)
    index = [f"- [{e.full_name}](#{_anchor(e.full_name)})" for e in entries]
    parts = [HEAD, "\n".join(index), *map(_table, entries), _codes()]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _table(entry: Entry) -> str:
    lines = [f"## {entry.full_name}", "", entry.meaning, ""]
    lines += ["| column | type | meaning |", "|---|---|---|"]
    lines += [_row(column, column.name in entry.key) for column in entry.columns]
    if entry.built_from:
        lines += ["", f"Built from {_names(entry.built_from)}."]
    if entry.used_by:
        lines += ["", f"Used by {_names(entry.used_by)}."]
    return "\n".join(lines)


def _row(column: Column, is_key: bool) -> str:
    name = f"**{column.name}**" if is_key else column.name
    star = "*" if column.is_required else ""
    meaning = column.meaning.replace("|", "\\|").replace("\n", " ")
    if column.codes:
        meaning += " Codes: " + ", ".join(
            f"`{code}` {label}".strip() for code, label in column.codes.items()
        )
    if column.refers_to:
        meaning += f" Refers to {column.refers_to}."
    return f"| {name}{star} | {column.data_type} | {meaning} |"


def _codes() -> str:
    lines = ["## Codes and their labels (marts.dim_label)", "", "| list | code | label |", "|---|---|---|"]  # fmt: skip
    for code_list, codes in sorted(labels().items()):
        lines += [f"| {code_list} | `{code}` | {label} |" for code, label in codes.items()]
    return "\n".join(lines)


def _names(names: Iterable[str]) -> str:
    return ", ".join(names)


def _anchor(heading: str) -> str:
    return heading.replace(".", "").lower()

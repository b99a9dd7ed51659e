"""The units that submit, of all times: the days between which each exists, and the districts that it lies in."""

import csv
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orchestration.intake.text import name_key


@dataclass(frozen=True)
class Unit:
    """A submitting unit: its `names` as `name_key` leaves them, and the days between which it exists.

    `within`: codes of the units of earlier times in which all of it lay (a commune's former district).
    """

    code: str
    unit_type: str
    names: tuple[str, ...]
    valid_from: date | None = None
    valid_to: date | None = None
    within: frozenset[str] = frozenset()

    def begins_after(self, day: date) -> bool:
        return self.valid_from is not None and self.valid_from > day

    def ends_before(self, day: date) -> bool:
        return self.valid_to is not None and self.valid_to < day


def load_units(seeds: Path) -> tuple[Unit, ...]:
    """Units from the seeds `unit.csv` and `unit_alias.csv` (the same files that dbt reads)."""
    aliases: dict[str, list[str]] = {}
    for row in _rows(seeds / "unit_alias.csv"):
        aliases.setdefault(row["unit_code"], []).append(row["alias"])
    rows = {row["unit_code"]: row for row in _rows(seeds / "unit.csv")}
    return tuple(
        Unit(
            code=code,
            unit_type=row["unit_type"],
            names=tuple(
                dict.fromkeys(name_key(name) for name in (row["unit_name"], *aliases.get(code, [])))
            ),
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            within=former_units(row, rows),
        )
        for code, row in rows.items()
    )


def former_units(row: dict[str, str], rows: dict[str, dict[str, str]]) -> frozenset[str]:
    """Codes of the former unit of a row of `unit.csv`, and of those that it had merged into; `rows` are all, by code."""
    found: set[str] = set()
    code = row.get("former_unit_code")
    while code and code not in found:
        found.add(code)
        code = rows[code]["successor_unit_code"]
    return frozenset(found)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))

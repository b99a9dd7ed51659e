"""What a template needs of the reference data: the unit, the content codes, the words to choose from (dbt seeds)."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from orchestration.intake.periods import last_day
from orchestration.intake.units import former_units


class NoSuchUnit(Exception):
    """No template can be made for that unit and period; the message says why, and what could be meant."""


@dataclass(frozen=True)
class ReportingUnit:
    """A unit that submits: its code, its name in full, and the line that heads its reports."""

    code: str
    name: str
    agency: str


@dataclass(frozen=True)
class Choices:
    """What may be chosen: `contents` are (code, name) of the codes that money is booked under."""

    contents: tuple[tuple[str, str], ...]
    by_field: dict[str, tuple[str, ...]]


def find_unit(seeds: Path, code: str, period: date, *, is_year: bool) -> ReportingUnit:
    """The unit of that code in the month, or the year, that begins with `period`. Raises NoSuchUnit."""
    units = {row["unit_code"]: row for row in _rows(seeds / "unit.csv")}
    row = units.get(code.strip().upper())
    first, last = period.isoformat(), last_day(period, is_year=is_year).isoformat()
    existing = [unit for unit in units.values() if _exists(unit, first, last)]
    if row is None:
        raise NoSuchUnit(f"there is no unit '{code}'. The units: {_listed(existing)}")
    if row["valid_to"] and row["valid_to"] < first:
        told = _told(units, row, existing)
        raise NoSuchUnit(f"{_name(row)} reports until {row['valid_to']}{told}")
    if row["valid_from"] and row["valid_from"] > last:
        raise NoSuchUnit(f"{_name(row)} reports from {row['valid_from']} on")
    is_centre = row["unit_type"] == "Trung tâm"
    agency = _name(row) if is_centre else f"UBND {_name(row)}"
    return ReportingUnit(row["unit_code"], _name(row), agency.upper())


def load_choices(seeds: Path, unit: ReportingUnit, period: date) -> Choices:
    """The codes and words of the seeds; a list that the province does not keep is not there."""
    contents = list(_rows(seeds / "content.csv"))
    parents = {row["parent_code"] for row in contents}
    by_field = {
        "legal_form": tuple(
            dict.fromkeys(row["legal_form"] for row in _rows_if_any(seeds / "legal_form.csv"))
        ),
        "commune": tuple(
            f"{row['commune_type']} {row['commune_name']}"
            for row in _rows_if_any(seeds / "commune.csv")
            if unit.code in (row["unit_code"], row["commune_code"])
            and _exists(row, period.isoformat(), period.isoformat())
        ),
    }
    return Choices(
        tuple(
            (row["content_code"], row["content_name_vi"])
            for row in contents
            if row["content_code"] not in parents
        ),
        {field: words for field, words in by_field.items() if words},
    )


def _told(
    units: dict[str, dict[str, str]], row: dict[str, str], existing: list[dict[str, str]]
) -> str:
    """Who reports in the place of a unit that has ended: those that lie in it, or the one that it merged into."""
    within = [unit for unit in existing if row["unit_code"] in former_units(unit, units)]
    if within:
        return f"; its successors are {_listed(within)}"
    successor = units.get(row["successor_unit_code"])
    return f"; its successor is {_listed([successor])}" if successor else ""


def _listed(units: list[dict[str, str]]) -> str:
    return "; ".join(f"{unit['unit_code']} {_name(unit)}" for unit in units)


def _exists(row: dict[str, str], first: str, last: str) -> bool:
    return (not row["valid_from"] or row["valid_from"] <= last) and (
        not row["valid_to"] or row["valid_to"] >= first
    )


def _name(row: dict[str, str]) -> str:
    is_centre = row["unit_type"] == "Trung tâm"
    return row["unit_name"] if is_centre else f"{row['unit_type']} {row['unit_name']}"


def _rows_if_any(path: Path) -> Iterator[dict[str, str]]:
    return _rows(path) if path.exists() else iter(())


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)

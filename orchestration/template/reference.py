"""What a template needs of the reference data: the unit, the content codes, the words to choose from (dbt seeds)."""

import calendar
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path


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
    if row is None:
        known = "; ".join(f"{code} {_name(unit)}" for code, unit in units.items())
        raise NoSuchUnit(f"there is no unit '{code}'. The units: {known}")
    last_day = 31 if is_year else calendar.monthrange(period.year, period.month)[1]
    end = period.replace(month=12 if is_year else period.month, day=last_day)
    if row["valid_to"] and date.fromisoformat(row["valid_to"]) < period:
        successor = units.get(row["successor_unit_code"])
        told = (
            f"; its successor is {successor['unit_code']} {_name(successor)}" if successor else ""
        )
        raise NoSuchUnit(f"{_name(row)} reports until {row['valid_to']}{told}")
    if row["valid_from"] and date.fromisoformat(row["valid_from"]) > end:
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
            if row["unit_code"] == unit.code and _is_valid(row, period)
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


def _is_valid(row: dict[str, str], period: date) -> bool:
    day = period.isoformat()
    return (not row["valid_from"] or row["valid_from"] <= day) and (
        not row["valid_to"] or row["valid_to"] >= day
    )


def _name(row: dict[str, str]) -> str:
    is_centre = row["unit_type"] == "Trung tâm"
    return row["unit_name"] if is_centre else f"{row['unit_type']} {row['unit_name']}"


def _rows_if_any(path: Path) -> Iterator[dict[str, str]]:
    return _rows(path) if path.exists() else iter(())


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)

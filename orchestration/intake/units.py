"""The units that submit, and how their names are recognised in a title block."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from orchestration.intake.text import fold

# Folded type words before a name; "H." and "TX." are what clerks write.
TYPE_WORDS = {
    "Huyện": ("huyen", "h"),
    "Thị xã": ("thi xa", "tx"),
    "Thành phố": ("thanh pho", "tp"),
}
# "Tam Kỳ, ngày 3 tháng 8 năm 2024" tells where a letter was signed, not who reports.
SIGNED = re.compile(r"\bngay\b.*\bthang\b")
# "Kính gửi: Trung tâm Khuyến công" tells who is written to.
ADDRESSED = re.compile(r"^(?:kinh gui|noi nhan)\b")


@dataclass(frozen=True)
class Unit:
    """A submitting unit: `patterns` find it with its type word, `names` (folded) without."""

    code: str
    patterns: tuple[re.Pattern[str], ...]
    names: tuple[str, ...]


def load_units(seeds: Path) -> tuple[Unit, ...]:
    """Units from the seeds `unit.csv` and `unit_alias.csv` (the same files that dbt reads)."""
    aliases: dict[str, list[str]] = {}
    for row in _rows(seeds / "unit_alias.csv"):
        aliases.setdefault(row["unit_code"], []).append(row["alias"])
    return tuple(
        _unit(
            row["unit_code"], row["unit_type"], row["unit_name"], aliases.get(row["unit_code"], [])
        )
        for row in _rows(seeds / "unit.csv")
    )


def find_units(texts: Iterable[str], units: tuple[Unit, ...]) -> set[str]:
    """Codes of the units that the texts name: with a type word if any is named so, else by bare name."""
    folded = [key for key in map(fold, texts) if not (SIGNED.search(key) or ADDRESSED.search(key))]
    typed = {u.code for u in units for p in u.patterns for text in folded if p.search(text)}
    if typed:
        return typed
    return {
        u.code
        for u in units
        for name in u.names
        for text in folded
        if re.search(rf"\b{name}\b", text)
    }


def _unit(code: str, unit_type: str, name: str, aliases: list[str]) -> Unit:
    names = tuple(fold(n) for n in (name, *aliases))
    words = TYPE_WORDS.get(unit_type)
    if words is None:
        # The Centre: its own names are unmistakable without a type word.
        return Unit(code, tuple(re.compile(rf"\b{n}\b") for n in names), names)
    typed = re.compile(rf"\b(?:{'|'.join(words)})\s+(?:{'|'.join(names)})\b")
    return Unit(code, (typed,), names)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))

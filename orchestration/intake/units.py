"""The units that submit, and how their names are recognised in a text."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from orchestration.intake.text import name_key

# Words of a type before a name, as `name_key` leaves them; "H.", "TX." and "T.P" are what clerks write.
TYPE_WORDS = {
    "Huyện": ("huyen", "h"),
    "Thị xã": ("thi xa", "tx", "t x"),
    "Thành phố": ("thanh pho", "tp", "t p"),
    "Xã": ("xa", "x"),
    "Phường": ("phuong", "p"),
    "Thị trấn": ("thi tran", "tt"),
}
# "Huyện Điện Bàn" was one until it became a town: among these the clerk's word may be an old one.
DISTRICTS = {"Huyện", "Thị xã", "Thành phố"}
TYPE_BY_WORD = {word: kind for kind, words in TYPE_WORDS.items() for word in words}
# Before a bare name, these tell of a place and not of who reports: "hội chợ Tam Kỳ", "cụm công nghiệp Đông Giang".
PLACE_WORDS = "tai|o|cho|song|duong|cau|nui|ccn|kcn|cong nghiep|cong ti|hop tac xa|htx|lang nghe|truong|ga|doi|dai hoc|benh vien"
# "Tam Kỳ, ngày 3 tháng 8 năm 2024" tells where a letter was signed, not who reports.
SIGNED = re.compile(r"^(?:\w+ ){0,5}ngay\b")
# "Kính gửi: Trung tâm Khuyến công" tells who is written to; a decision or an official letter is of somebody else.
ADDRESSED = re.compile(
    r"^(?:kinh gui|noi nhan|noi gui|gui|can cu)\b|\btheo (?:cong van|quyet dinh|thong tu|nghi quyet|van ban)\b"
)
# "Đơn vị báo cáo: UBND huyện Quế Sơn" names who reports, whoever made the form.
REPORTING = re.compile(r"\bdon vi\b(?! tinh| tien)")


@dataclass(frozen=True)
class Unit:
    """A submitting unit: its `names` as `name_key` leaves them, and the days between which it exists."""

    code: str
    unit_type: str
    names: tuple[str, ...]
    valid_from: date | None = None
    valid_to: date | None = None

    def exists_on(self, day: date) -> bool:
        return (self.valid_from or day) <= day <= (self.valid_to or day)


def load_units(seeds: Path) -> tuple[Unit, ...]:
    """Units from the seeds `unit.csv` and `unit_alias.csv` (the same files that dbt reads)."""
    aliases: dict[str, list[str]] = {}
    for row in _rows(seeds / "unit_alias.csv"):
        aliases.setdefault(row["unit_code"], []).append(row["alias"])
    return tuple(
        Unit(
            code=row["unit_code"],
            unit_type=row["unit_type"],
            names=tuple(
                dict.fromkeys(
                    name_key(name)
                    for name in (row["unit_name"], *aliases.get(row["unit_code"], []))
                )
            ),
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
        )
        for row in _rows(seeds / "unit.csv")
    )


def find_units(
    texts: Iterable[str], units: tuple[Unit, ...], period: date | None = None
) -> set[str]:
    """Codes of the units that the texts name as who reports; more than one if the texts leave it open.

    A name with its type ("huyện Quế Sơn") counts before a bare one. Of several units of one name, those that exist
    in the `period` are meant. "Xã Phước Sơn" is no district.
    """
    keys = [
        key for key in map(name_key, texts) if not (SIGNED.search(key) or ADDRESSED.search(key))
    ]
    found = [(key, *mention) for key in keys for mention in _mentions(key, units)]
    labelled = {c for key, codes, _ in found for c in codes if REPORTING.search(key)}
    typed = [codes for key, codes, is_typed in found if is_typed or REPORTING.search(key)]
    stated = typed or [codes for _, codes, _ in found]
    codes = {code for group in stated for code in _existing(group, units, period)}
    # The Centre makes the forms: that its name stands above does not make it the unit that reports.
    centres = {u.code for u in units if u.unit_type not in TYPE_WORDS}
    return codes - centres if labelled and not labelled & centres and codes - centres else codes


def _mentions(key: str, units: tuple[Unit, ...]) -> list[tuple[frozenset[str], bool]]:
    """Each mention of a name in a text: the units of that name and type, and whether the type was said."""
    mentions = []
    for match in _pattern(units).finditer(key):
        named = [u for u in units if match["name"] in u.names]
        kind = TYPE_BY_WORD.get(match["type"] or "")
        same = [u for u in named if u.unit_type == kind]
        if kind in DISTRICTS:
            same = same or [u for u in named if u.unit_type in DISTRICTS]
        elif kind is None:
            same = [u for u in named if not match["place"] or u.unit_type not in TYPE_WORDS]
        if same:
            is_typed = kind is not None or same[0].unit_type not in TYPE_WORDS
            mentions.append((frozenset(u.code for u in same), is_typed))
    return mentions


def _existing(
    codes: frozenset[str], units: tuple[Unit, ...], period: date | None
) -> frozenset[str]:
    """Of several units of one name those that exist in the period, if any does."""
    if len(codes) == 1 or period is None:
        return codes
    return frozenset(u.code for u in units if u.code in codes and u.exists_on(period)) or codes


@lru_cache(maxsize=8)
def _pattern(units: tuple[Unit, ...]) -> re.Pattern[str]:
    """Every name of every unit, the longest first, with the word of a type or of a place before it."""
    names = sorted({name for u in units for name in u.names}, key=len, reverse=True)
    words = sorted(TYPE_BY_WORD, key=len, reverse=True)
    return re.compile(
        rf"\b(?:(?P<type>{'|'.join(words)}) |(?P<place>{PLACE_WORDS}) )?(?P<name>{'|'.join(names)})\b"
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))

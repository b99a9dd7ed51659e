"""How the names of units are recognised in a text: by the word of their type, and by the days on which they exist."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from orchestration.intake.text import name_key
from orchestration.intake.units import Unit

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
COMMUNES = set(TYPE_WORDS) - DISTRICTS
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

# Names of communes are many, and those of firms too ("HTX nông nghiệp Việt An"): without its type one counts only where
# it stands alone, or right behind these.
WHOSE = re.compile(r"\b(?:don vi(?: (?:gui |nop )?bao cao| gui)?|ubnd|uy ban nhan dan) $")


@dataclass(frozen=True)
class Mention:
    """A name in a text: the units that have it, whether its type is said, and whether it is said to be who reports."""

    codes: frozenset[str]
    is_typed: bool
    is_labelled: bool


def find_units(
    texts: Iterable[str],
    units: tuple[Unit, ...],
    first: date | None = None,
    last: date | None = None,
) -> set[str]:
    """Codes of the units that the texts name as who reports; more than one if the texts leave it open.

    A name with its type ("huyện Quế Sơn") counts before a bare one. Of several units of one name, those that exist
    between the days `first` and `last` (a period; one day if there is no `last`) are meant. One that has ended by then
    is recognised, to be told so; one that has not begun only if it is named with its type, and no other is named.
    "Xã Phước Sơn" is no district.
    """
    keys = [
        key for key in map(name_key, texts) if not (SIGNED.search(key) or ADDRESSED.search(key))
    ]
    mentions = (
        [mention for key in keys for mention in _mentions(key, units)]
        if first is None
        else _dated_mentions(keys, units, first, last or first)
    )
    labelled = {code for mention in mentions if mention.is_labelled for code in mention.codes}
    typed = [mention for mention in mentions if mention.is_typed or mention.is_labelled]
    codes = {code for mention in typed or mentions for code in mention.codes}
    if first:
        codes -= _addresses(codes, units, first)
    # The Centre makes the forms: that its name stands above does not make it the unit that reports.
    centres = {u.code for u in units if u.unit_type not in TYPE_WORDS}
    return codes - centres if labelled and not labelled & centres and codes - centres else codes


def _mentions(key: str, units: tuple[Unit, ...]) -> list[Mention]:
    """Each mention of a name in a text."""
    mentions = []
    is_labelled = bool(REPORTING.search(key))
    pattern, by_name = _names(units)
    for match in pattern.finditer(key):
        named = by_name[match["name"]]
        kind = TYPE_BY_WORD.get(match["type"] or "")
        same = [u for u in named if u.unit_type == kind]
        if kind in DISTRICTS:
            same = same or [u for u in named if u.unit_type in DISTRICTS]
        elif kind in COMMUNES and match["place"]:
            same = []
        elif kind is None:
            same = [u for u in named if _may_be_bare(u, key, match)]
        if same:
            is_typed = kind is not None or same[0].unit_type not in TYPE_WORDS
            mentions.append(Mention(frozenset(u.code for u in same), is_typed, is_labelled))
    return mentions


def _may_be_bare(unit: Unit, key: str, match: re.Match[str]) -> bool:
    """Whether a name without its type, maybe behind the word of a place, may mean the unit."""
    if unit.unit_type not in TYPE_WORDS:
        return True
    if unit.unit_type in DISTRICTS:
        return not match["place"]
    return match[0] == key or bool(WHOSE.search(key[: match.start()]) and not match["place"])


def _dated_mentions(
    keys: list[str], units: tuple[Unit, ...], first: date, last: date
) -> list[Mention]:
    """The mentions of units that have begun; if there are none, those of later ones that are named with their type."""
    begun = tuple(u for u in units if not u.begins_after(last))
    existing = frozenset(u.code for u in begun if not u.ends_before(first))
    mentions = [mention for key in keys for mention in _mentions(key, begun)]
    if mentions:
        return [replace(m, codes=m.codes & existing or m.codes) for m in mentions]
    return [mention for key in keys for mention in _mentions(key, units) if mention.is_typed]


def _addresses(codes: set[str], units: tuple[Unit, ...], first: date) -> set[str]:
    """Of the units named those that have ended, and only say where another one lies: "xã Tây Hồ, huyện Phú Ninh"."""
    around = {code for unit in units if unit.code in codes for code in unit.within}
    return {unit.code for unit in units if unit.code in codes & around and unit.ends_before(first)}


@lru_cache(maxsize=8)
def _names(units: tuple[Unit, ...]) -> tuple[re.Pattern[str], dict[str, list[Unit]]]:
    """Every name of every unit, the longest first, with the words of a place and of a type before it; and whose it is."""
    by_name: dict[str, list[Unit]] = {}
    for unit in units:
        for name in unit.names:
            by_name.setdefault(name, []).append(unit)
    names = sorted(by_name, key=len, reverse=True)
    words = sorted(TYPE_BY_WORD, key=len, reverse=True)
    pattern = re.compile(
        rf"\b(?:(?P<place>{PLACE_WORDS}) )?(?:(?P<type>{'|'.join(words)}) )?(?P<name>{'|'.join(names)})\b"
    )
    return pattern, by_name

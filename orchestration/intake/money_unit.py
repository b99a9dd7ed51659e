"""The money unit that a text states: 'dong', 'nghin', 'trieu' or 'ty' (seeds/money_unit.csv)."""

import re

from orchestration.intake.text import fold

# Read on folded text, where Đông (Giang) and đồng are the same word, and tỷ (lệ) and tỷ (đồng): so a bare word
# counts only where nothing follows it.
DONG = r"(?:dong|d|vnd|vn dong)"
SPELLINGS = {
    "trieu": rf"trieu(?: {DONG})?|tr ?{DONG}|trd|(?:x )?1 ?000 ?000 ?{DONG}",
    "nghin": rf"(?:nghin|ngan)(?: {DONG})?|ng ?d|(?:x )?1 ?000 ?{DONG}",
    "ty": rf"t[yi](?: {DONG})?",
    "dong": r"dong|vnd|viet nam dong|vn dong",
}
STATEMENT = re.compile(
    r"\b(don vi tinh|dvt|don vi tien(?: te)?|dv tinh|don vi)\b(?: la| bang)?\s*(?=(.*))"
)
WHOLE = {
    unit: re.compile(
        rf"(?:(?:don vi tinh|dvt|don vi|dv tinh|tinh bang) )?(?:{s})(?: viet nam| vn)?"
    )
    for unit, s in SPELLINGS.items()
}
# In a longer statement ("triệu đồng; lao động: người") only a multiple of the dong is beyond doubt.
MULTIPLE = {
    "trieu": re.compile(r"\btrieu dong\b"),
    "nghin": re.compile(r"\b(?:nghin|ngan) dong\b"),
    "ty": re.compile(r"\bt[yi] dong\b"),
}


def find_money_units(text: str) -> set[str]:
    """Money units stated in a text: after "Đơn vị tính"/"ĐVT", or in brackets as in "Kế hoạch (triệu đồng)"."""
    folded = fold(text)
    # Most cells state none, and this is asked of every cell above a table.
    if "d" not in folded and "(" not in text:
        return set()
    found: set[str] = set()
    for statement in STATEMENT.finditer(folded):
        found |= _units_of_statement(statement[1], statement[2])
    for bracketed in re.findall(r"\(([^()]*)\)", text):
        found |= _whole(fold(bracketed))
    return found


def states_only(text: str) -> set[str]:
    """Money units of a cell that is nothing but their statement: "ĐVT: 1.000đ", or "Triệu đồng" alone."""
    folded = fold(text)
    if STATEMENT.match(folded):
        return find_money_units(text)
    # Alone, "đồng" is a place as well, and "tỷ" half a word.
    return set() if folded in {"dong", "ty", "ti"} else _whole(folded)


def _units_of_statement(word: str, rest: str) -> set[str]:
    if rest == "d":
        return {"dong"}
    # "Đơn vị" alone also begins the name of an office.
    if (whole := _whole(rest)) or word == "don vi":
        return whole
    return {unit for unit, pattern in MULTIPLE.items() if pattern.search(rest)}


def _whole(folded: str) -> set[str]:
    return {unit for unit, pattern in WHOLE.items() if pattern.fullmatch(folded)}

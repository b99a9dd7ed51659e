"""Number formats that show another number than the cell holds.

`#,##0,` shows thousands and `0.0,,` millions; `0.0" tỷ"` says a unit that is not in the cell. Codes are written in the
file as in English: the comma groups, or scales if no digit follows ([ECMA-376] part 1, 18.8.31).
"""

import re

from orchestration.intake.money_unit import find_money_units

QUOTED = re.compile(r'"([^"]*)"')
# A character that is shown as it is, a width, a filler, a colour or locale.
UNCOUNTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
SCALING = re.compile(r"[0#?],+(?![0#?,])")


def shows_another_number(code: str) -> bool:
    """Whether a number format divides what it shows, or adds a unit of thousands, millions or billions."""
    positive = UNCOUNTED.sub(lambda m: " " if m[0][0] == '"' else "", code).split(";")[0]
    said = find_money_units("".join(f"({text})" for text in QUOTED.findall(code)))
    return bool(SCALING.search(positive)) or bool(said - {"dong"})

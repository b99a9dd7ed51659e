"""How the numbers of a table are typed: Vietnamese (1.234,5) or English (1,234.5), by evidence.

"1.234" and "1,234" can be read in two ways. What is typed elsewhere in the table and has one reading shows which is
meant. What the warehouse makes of it is in SQL (macros/number_problem.sql).
"""

import re
import unicodedata
from collections.abc import Iterable

from orchestration.intake.cell import NumberText
from orchestration.intake.form import Form
from orchestration.intake.submission import Line

NUMBER = re.compile(r"\d(?:[\d., ]*\d)?")
# Groups with decimals, at least two groups, or decimals that are no group: 1.234,5 / 1.234.567 / 12,5 / 0,125 / 1234,567
VIETNAMESE = re.compile(
    r"[1-9]\d{0,2}(?:[. ]\d{3})+,\d+|[1-9]\d{0,2}(?:\.\d{3}){2,}|\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+"
)
ENGLISH = re.compile(
    r"[1-9]\d{0,2}(?:[, ]\d{3})+\.\d+|[1-9]\d{0,2}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{4,}\.\d+"
)


def notation_of(lines: Iterable[Line], form: Form) -> str | None:
    """'vi' or 'en' by what the typed amounts and counts show, 'both' if they show both, None if nothing.

    A cell that the file holds as a number shows nothing: intake wrote its text, no clerk.
    """
    fields = [f.name for f in form.fields if f.kind in ("money", "count")]
    typed = (line.fields.get(name, "") for line in lines for name in fields)
    shown = {shown for text in typed if (shown := _shown_by(text))}
    return shown.pop() if len(shown) == 1 else "both" if shown else None


def _shown_by(text: str) -> str | None:
    if isinstance(text, NumberText):
        return None
    numbers = NUMBER.findall(unicodedata.normalize("NFKC", text))
    if len(numbers) != 1:
        return None
    if VIETNAMESE.fullmatch(numbers[0]):
        return "vi"
    return "en" if ENGLISH.fullmatch(numbers[0]) else None

"""Phone and identity numbers in what the command prints and keeps: the macro without_personal_number, in Python.

A test holds the two against each other; what the macro says of a number's shape holds here.
"""

import re

_SEP = r"[\s._)-]{1,3}"
_NUMBER = re.compile(
    r"(^|[^0-9.,]|[^0-9][.,])(?:0[0-9]{8,11}"
    rf"|[(]?0[235789][0-9]{{1,2}}{_SEP}[0-9]{{3,4}}(?:{_SEP})?[0-9]{{3,4}}"
    rf"|[(]?0[235789][0-9]{{1,2}}(?:{_SEP}[0-9]{{2,3}}){{3}}"
    rf"|0[0-9]{{2}}(?:{_SEP}[0-9]{{3}}){{3}}"
    rf"|[+]84(?:(?:{_SEP})?[0-9]){{8,10}})"
)
_NAMED = re.compile(
    r"((?:mst|mã số thuế|cccd|cmnd)[^0-9]{0,3})[0-9][0-9 .-]{6,13}[0-9]", re.IGNORECASE
)


def without_personal_number(text: str) -> str:
    """A text with its phone and identity numbers as …."""
    return _NAMED.sub(r"\1…", _NUMBER.sub(r"\1…", text))

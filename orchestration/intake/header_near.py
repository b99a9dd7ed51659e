"""Misspelt headers: near one field of the form, and far from every other.

Letters may be mistyped, words may not be others: "Thực hiện trong năm" is no slip of "Thực hiện trong tháng", and
"Kế hoạch năm sau" none of "Kế hoạch năm". So nearness is counted word by word, and short words must be right.
"""

from functools import lru_cache

from rapidfuzz.distance import OSA

from orchestration.intake.form import Field, Form

# Shorter words are too easily other words: TH and KH. In a short header so are words of three letters.
LEAST_LETTERS = 3
LONG_HEADER = 9
# Letters of a whole header that may be wrong; and how much more must be wrong for the next field.
MOST_WRONG = 2
MARGIN = 2
FAR = 1_000


def nearest_field(form: Form, readings: tuple[str, ...]) -> Field | None:
    """The one field that one of the readings (folded) is near to; None if none is, or if two could be meant."""
    wrong: dict[str, int] = {}
    for reading in readings:
        for header, field in form.field_by_header.items():
            count = letters_wrong(reading, header)
            wrong[field.name] = min(count, wrong.get(field.name, FAR))
    ranked = sorted(wrong.items(), key=lambda item: item[1])
    if not ranked or ranked[0][1] > MOST_WRONG:
        return None
    if len(ranked) > 1 and ranked[1][1] - ranked[0][1] < MARGIN:
        return None
    return next(field for field in form.fields if field.name == ranked[0][0])


@lru_cache(maxsize=100_000)
def letters_wrong(reading: str, header: str) -> int:
    """How many letters are mistyped (one too many, missing, another, or two swapped); FAR if a word is another."""
    if reading.replace(" ", "") == header.replace(" ", ""):
        return 1
    read, meant = reading.split(), header.split()
    if len(read) != len(meant):
        return FAR
    least = LEAST_LETTERS if len(header.replace(" ", "")) >= LONG_HEADER else LEAST_LETTERS + 1
    count = 0
    for one, other in zip(read, meant, strict=True):
        if one == other:
            continue
        is_long = min(len(one), len(other)) >= least and one.isalpha() and other.isalpha()
        distance = OSA.distance(one, other)
        if not is_long or distance > 1:
            return FAR
        count += distance
    return count

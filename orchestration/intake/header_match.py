"""Matching header cells with the fields of a form."""

import re
from functools import lru_cache

from orchestration.intake.forms import Field, Form
from orchestration.intake.text import fold

# A column's header as one text, and the folded ways to read it.
Label = tuple[str, tuple[str, ...]]


def labels_at(rows: list[list[str]], first: int, height: int) -> list[Label]:
    """For each column its header as one text, and the folded ways to read it."""
    top = rows[first]
    bottom = rows[first + 1] if height == 2 else top
    labels = []
    spanning = ""
    for c in range(max(len(top), len(bottom))):
        upper = top[c] if c < len(top) else ""
        lower = bottom[c] if c < len(bottom) else ""
        # A cell merged across columns holds its text in the first one only: it also heads the columns right of it.
        spanning = upper or (spanning if height == 2 and lower else "")
        text = " - ".join(dict.fromkeys(part for part in (spanning, lower) if part))
        labels.append((text, _readings(spanning, lower) if text else ()))
    return labels


def match_fields(
    form: Form, labels: list[Label]
) -> tuple[dict[str, int], list[tuple[Field, int, int]]]:
    """Field -> 0-based column, and the columns that read as a field which another column has already."""
    known = form.field_by_header
    columns: dict[str, int] = {}
    repeated: list[tuple[Field, int, int]] = []
    for c, (_, readings) in enumerate(labels):
        field = next((known[text] for text in readings if text in known), None)
        if field is None:
            continue
        if field.name in columns:
            repeated.append((field, columns[field.name], c))
        else:
            columns[field.name] = c
    return columns, repeated


# The same headers come again in every file.
@lru_cache(maxsize=10_000)
def _readings(upper: str, lower: str) -> tuple[str, ...]:
    """The folded ways to read a header cell, the fullest first: with the cell above it, without unit or year."""
    if not lower:
        texts = [upper]
    elif upper == lower:
        texts = [lower]
    else:
        texts = [f"{upper} {lower}", lower]
    plain = [re.sub(r"\([^)]*\)", " ", text) for text in texts]
    without_year = [re.sub(r"\b(năm\s+)?20\d\d\b", " ", text) for text in plain]
    return tuple(fold(text) for text in dict.fromkeys((*texts, *plain, *without_year)))

"""Matching header cells with the fields of a form: by header or alias, else by nearness to one."""

import re
from functools import lru_cache

from orchestration.intake.form import Field, Form
from orchestration.intake.header_near import nearest_field
from orchestration.intake.money_unit import find_money_units
from orchestration.intake.text import fold

TOTALS = {"tong so", "tong cong", "tong", "cong"}
# A column's header as one text, and the folded ways to read it.
Label = tuple[str, tuple[str, ...]]
YEAR = re.compile(r"\b(?:năm\s+)?20\d\d\b", re.IGNORECASE)
# "Thực hiện tháng 7/2024": which month it is, the title says (see header_period.py).
# "Thực hiện 7 tháng đầu năm", "Lũy kế từ đầu năm đến hết tháng 7/2024", folded: cumulatives (see header_period.py).
TO_DATE = re.compile(
    r"\b\d{1,2} thang dau nam(?: 20\d\d)?\b"
    r"|\b(?:(?:luy ke )?tu dau nam|luy ke) den (?:het )?(?:thang|ngay)? ?\d[\d ]*(?:thang|nam|\d| )*$"
)
MONTH = re.compile(r"\b(tháng)\s*\d{1,2}\b(?:\s*/)?", re.IGNORECASE)


def labels_at(rows: list[list[str]], first: int, height: int) -> list[Label]:
    """For each column its header as one text, and the folded ways to read it."""
    header = rows[first : first + height]
    spanning = [""] * height
    labels = []
    for c in range(max(map(len, header))):
        texts = [row[c] if c < len(row) else "" for row in header]
        parts = []
        for level, text in enumerate(texts):
            if text:
                # What begins here ends what the rows below had spread from the left.
                spanning[level:] = [text] + [""] * (height - level - 1)
            elif not any(texts[level + 1 :]):
                spanning[level] = ""
            # A cell merged across columns holds its text in the first one only: it also heads those right of it.
            parts.append(spanning[level])
        labels.append(_label(tuple(dict.fromkeys(part for part in parts if part))))
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


def match_near(form: Form, labels: list[Label], columns: dict[str, int]) -> dict[str, int]:
    """Field -> 0-based column for what is misspelt: a column that reads as no field, near one that is not found yet.

    Two columns near the same field are neither.
    """
    found: dict[str, list[int]] = {}
    taken = set(columns.values())
    for c, (_, readings) in enumerate(labels):
        if c in taken or any(text in form.field_by_header for text in readings):
            continue
        field = nearest_field(form, readings)
        if field and field.name not in columns:
            found.setdefault(field.name, []).append(c)
    return {name: at[0] for name, at in found.items() if len(at) == 1}


# The same headers come again in every file.
@lru_cache(maxsize=10_000)
def _label(parts: tuple[str, ...]) -> Label:
    # A unit below a header ("Kế hoạch" over "triệu đồng") is in brackets, as it is beside one.
    parts = (
        *parts[:1],
        *(f"({p})" if find_money_units(f"({p})") and "(" not in p else p for p in parts[1:]),
    )
    return " - ".join(parts), _readings(parts)


def _readings(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The folded ways to read a header cell, the fullest first: with the cells above it, without unit or period."""
    # "Thực hiện trong tháng" over "Tổng số", beside its sources: the total is what the form asks for.
    if len(parts) > 1 and fold(parts[-1]) in TOTALS:
        parts = parts[:-1]
    texts = [" ".join(parts[start:]) for start in range(len(parts))]
    plain = [re.sub(r"\([^)]*\)", " ", text) for text in texts]
    without_year = [YEAR.sub(" ", text) for text in plain]
    without_month = [MONTH.sub(r"\1 ", text) for text in without_year]
    folded = [fold(text) for text in (*texts, *plain, *without_year, *without_month)]
    folded += [TO_DATE.sub("luy ke", fold(text)) for text in plain]
    return tuple(text for text in dict.fromkeys(folded) if text)

"""Money units in the headers of money columns: what looks like one and is not understood may not be passed over."""

import re

from orchestration.intake.cell import address
from orchestration.intake.header import Header
from orchestration.intake.money_unit import find_money_units
from orchestration.intake.submission import Problem
from orchestration.intake.text import fold

BRACKETED = re.compile(r"\(([^()]*)\)")
# Words, folded, of which money units are made, and their abbreviations.
WORDS = {"dong", "d", "vnd", "usd", "trieu", "tr", "trd", "ty", "ti", "nghin", "ngan", "ng", "k"}


def unit_problems(header: Header) -> tuple[Problem, ...]:
    """Money columns whose header has something like a unit in brackets, "(tr.đ)", that is none that is known."""
    problems = []
    for name in header.form.money_fields():
        column = header.columns.get(name)
        if column is None:
            continue
        label = header.labels[column]
        for said in BRACKETED.findall(label):
            if WORDS & set(fold(said).split()) and not find_money_units(f"({said})"):
                problems.append(
                    Problem(
                        "KC-005",
                        f"Không hiểu đơn vị tính '{said}' ở tiêu đề cột '{label}'"
                        f" (ô {address(header.last_row, column)}).",
                        "đồng, nghìn đồng, triệu đồng hoặc tỷ đồng",
                        cell=address(header.last_row, column),
                        field=name,
                        value=label,
                    )
                )
    return tuple(problems)

"""What only the rows around a row tell of it: whether it sums those below, and would be counted twice."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from orchestration.intake.row_kind import OUTLINE, is_parent, is_part_of_above, is_total
from orchestration.intake.submission import Line

DASHES = {"-", "–", "—", "+", "•", "*"}
# As intake writes a number cell; what is written otherwise is compared with nothing.
NUMBER = re.compile(r"\d+(?:,\d+)?")


def with_outline(lines: list[Line], money: list[str]) -> tuple[Line, ...]:
    """What only the row below tells.

    "1" above "1.1" sums the lines below it, and would count them twice. A heading "II ... 50" with nothing below it is
    no sum of anything: it stays a line, for the rules to judge.
    """
    lines = _without_parents_of_dashes(lines, money)
    kept: list[Line] = []
    # From below, as a heading may stand above another.
    following: Line | None = None
    for line in reversed(lines):
        line_no = line.fields.get("line_no", "")
        is_section_sum = line.row_kind == "subtotal" and not is_total(line.fields)
        is_above_line = following is not None and following.row_kind == "line"
        if is_section_sum and OUTLINE.match(line_no) and not is_above_line:
            line = replace(line, row_kind="line")
        elif line.row_kind == "line" and following is not None and _sums(line_no, following):
            line = replace(line, row_kind="subtotal")
        kept.append(line)
        following = line
    return tuple(reversed(kept))


def dashed(lines: list[Line] | tuple[Line, ...]) -> Iterator[tuple[Line, list[Line]]]:
    """Each numbered line with the coded lines below it that have a dash for a number, if there are any."""
    parent: Line | None = None
    parts: list[Line] = []
    for line in lines:
        line_no = line.fields.get("line_no", "")
        if line.row_kind == "line" and line_no.strip() in DASHES and "content_code" in line.fields:
            parts.append(line)
        elif not is_part_of_above(line.fields):
            if parent and parts:
                yield parent, parts
            parent, parts = (
                (line if line.row_kind == "line" and line_no[:1].isdigit() else None),
                [],
            )
    if parent and parts:
        yield parent, parts


def _without_parents_of_dashes(lines: list[Line], money: list[str]) -> list[Line]:
    """Whether dashes part the numbered line above or stand beside it, only the sum can say: then it is a subtotal."""
    parents = {
        parent.source_row
        for parent, parts in dashed(lines)
        if any(name in parent.fields for name in money)
        and all(_is_sum(parent, parts, name) for name in money if name in parent.fields)
    }
    return [replace(x, row_kind="subtotal") if x.source_row in parents else x for x in lines]


def _is_sum(parent: Line, parts: list[Line], name: str) -> bool:
    texts = [line.fields.get(name, "0") for line in (parent, *parts)]
    if not all(map(NUMBER.fullmatch, texts)):
        return False
    whole, *amounts = (Decimal(text.replace(",", ".")) for text in texts)
    return whole == sum(amounts)


def _sums(line_no: str, following: Line) -> bool:
    """Whether the line of that number is the heading of the one below; of one without a code nothing is taken away."""
    return (
        following.row_kind in ("line", "subtotal")
        and "content_code" in following.fields
        and is_parent(line_no, following.fields.get("line_no", ""))
    )

"""A traced figure as text: a tree for people, JSON for programs."""

import dataclasses
import json
from collections.abc import Callable
from itertools import groupby
from typing import Any

from orchestration.shown import dong
from orchestration.trace.circumstance import Circumstance
from orchestration.trace.figure import Question, SourceLine


def as_json(question: Question, lines: list[SourceLine], beside: Circumstance) -> str:
    """A traced figure as JSON: the question, the amount, every line with its cell and findings."""
    said: dict[str, Any] = {
        "figure": question.kind.name,
        "column": f"marts.{question.kind.table}.{question.kind.column}",
        "month": f"{question.month:%Y-%m}",
        "from": _first(question),
        "filters": question.filters,
        "amount": sum(line.amount for line in lines) if lines else None,
        "published": beside.published,
        "lines": [
            {
                **dataclasses.asdict(line),
                "findings": beside.findings.get((line.submission_id, line.row), []),
            }
            for line in lines
        ],
        "other_versions": beside.other_versions,
    }
    return json.dumps(said, ensure_ascii=False, indent=2, default=str)


def _first(question: Question) -> str:
    first = question.month if question.is_month_alone else question.month.replace(month=1)
    return f"{first:%Y-%m}"


def as_tree(question: Question, lines: list[SourceLine], beside: Circumstance) -> str:
    """A traced figure as an indented tree: content, unit, month, line."""
    where = ", ".join(f"{column} {value}" for column, value in question.filters.items()) or "all"
    span = f"{question.month:%Y}" if question.kind.is_yearly else f"{_first(question)} to {question.month:%Y-%m}"  # fmt: skip
    if not lines:
        return f"{question.kind.name}, {where}, {span}: nothing was reported"
    show = dong if question.kind.is_money else str
    out = [f"{question.kind.name}, {where}, {span}: {show(_total(lines))}"]
    out += [f"  = {line}" for line in beside.published]
    levels: list[Callable[[SourceLine], str]] = [
        lambda line: f"{line.content_code} {line.content_name}",
        lambda line: f"{line.unit_code} {line.unit_name}",
        lambda line: f"{line.period:%Y}" if question.kind.is_yearly else f"{line.period:%Y-%m}",
    ]
    _branch(out, lines, levels, show, beside, indent=1)
    if beside.other_versions:
        out += ["", "Versions that do not count:"]
        out += [f"  {line}" for line in beside.other_versions]
    return "\n".join(out)


def _branch(
    out: list[str],
    lines: list[SourceLine],
    levels: list[Callable[[SourceLine], str]],
    show: Callable[[int], str],
    beside: Circumstance,
    indent: int,
) -> None:
    pad = "  " * indent
    if not levels:
        for line in lines:
            out.append(f"{pad}{show(line.amount)}  {line.label}")
            written = f"“{line.text}”" if line.text is not None else "(no cell)"
            unit = f", money unit {line.money_unit}" if line.money_unit else ""
            out.append(
                f"{pad}  {line.file} [{line.sheet}] {line.cell or f'row {line.row}'} {written}{unit};"
                f" version {line.version}, received {line.received_at:%Y-%m-%d}, submission {line.submission_id}"
            )
            out += [f"{pad}  {text}" for text in _derivation(line)]
            found = beside.findings.get((line.submission_id, line.row), [])
            out += [f"{pad}  {text}" for text in found]
        return
    for label, members in groupby(lines, key=levels[0]):
        below = list(members)
        out.append(f"{pad}{label}: {show(_total(below))}")
        _branch(out, below, levels[1:], show, beside, indent + 1)


def _derivation(line: SourceLine) -> list[str]:
    """How a month that no cell states follows from the cumulative and the months before."""
    if line.basis != "from_cumulative":
        return []
    before = sum(earlier.amount for earlier in line.subtracted)
    return [
        f"from the cumulative: {dong(line.amount + before)} less {dong(before)} of the months before",
        *(
            f"- {dong(earlier.amount)}  {earlier.period:%Y-%m} {earlier.file} [{earlier.sheet}]"
            f" {earlier.cell or f'row {earlier.row}'} “{earlier.text}”"
            + (", from the cumulative too" if earlier.basis == "from_cumulative" else "")
            for earlier in line.subtracted
        ),
    ]


def _total(lines: list[SourceLine]) -> int:
    return sum(line.amount for line in lines)

"""What intake hands on: one `Submission` per file, sheet and form."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

# Ids of the rule catalogue tell the severity: KC-0xx refuse, KC-1xx reject, KC-3xx warn (tests/rules_test.py).
FIRST_NOT_REFUSING = "KC-100"


@dataclass(frozen=True)
class Problem:
    """Something a clerk has to know about a submission; `rule_id` is of the rule catalogue (seeds/rule.csv)."""

    rule_id: str
    message_vi: str
    expected: str
    cell: str | None = None
    field: str | None = None
    value: str | None = None


@dataclass(frozen=True)
class Column:
    """Where a field of the form was found, and the money unit if its header states one."""

    field: str
    letter: str
    header_text: str
    money_unit: str | None = None


@dataclass(frozen=True)
class Line:
    """One row of the table as text: `source_row` is 1-based.

    `row_kind`: 'line', 'section' (a heading), 'subtotal', or 'nil' (a row that says there is nothing to report).
    """

    source_row: int
    row_kind: str
    fields: dict[str, str]
    extra: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Submission:
    """A sheet read as a form. What could not be recognised is None, and a problem says why.

    `notation`: how its numbers are typed ('vi', 'en', 'both'), None if nothing shows it.
    `reading`: how often the file had been read before; 0 for all but files that were once refused.
    """

    file_sha256: str
    sheet: str
    form: str | None = None
    unit_code: str | None = None
    period: date | None = None
    revision: int = 0
    money_unit: str | None = None
    notation: str | None = None
    title_text: str = ""
    columns: tuple[Column, ...] = ()
    lines: tuple[Line, ...] = ()
    problems: tuple[Problem, ...] = ()
    reading: int = 0

    @cached_property
    def submission_id(self) -> str:
        """The same bytes, sheet and form have the same id wherever and whenever they are first read."""
        key = f"{self.file_sha256}|{self.sheet}|{self.form or ''}"
        if self.reading:
            key += f"|{self.reading}"
        return hashlib.sha256(key.encode()).hexdigest()[:16]

    @cached_property
    def line_count(self) -> int:
        return sum(line.row_kind == "line" for line in self.lines)

    @cached_property
    def content_sha256(self) -> str:
        """Hash of what the submission says, whatever the file format, layout and row positions."""
        head = [
            [self.form, self.unit_code, str(self.period), self.revision, self.money_unit],
            sorted((c.field, c.money_unit or "") for c in self.columns),
        ]
        # The JSON of [*head, lines], line by line: as a whole it is as large as the sheet, several times.
        digest = hashlib.sha256(f"{_json(head)[:-1]}, [".encode())
        for n, line in enumerate(self.lines):
            said = _json([line.row_kind, sorted(line.fields.items())])
            digest.update(f"{', ' if n else ''}{said}".encode())
        digest.update(b"]]")
        return digest.hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

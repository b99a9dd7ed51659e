"""What a check found, file by file and sheet by sheet, read from the scratch candidate."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import duckdb

from orchestration import duck
from orchestration.check.scratch import Scratch

SEVERITIES = ("refuse", "reject", "warn")

SHEETS = """
    select
        submission.file_sha256,
        submission.submission_id,
        submission.source_sheet as sheet,
        submission.form,
        submission.unit_code,
        unit.unit_name,
        submission.period,
        submission.revision,
        money_unit.money_unit_name_vi as money_unit,
        submission.status,
        submission.rows_submitted,
        submission.rows_rejected,
        submission.vnd_submitted::bigint as vnd_submitted,
        submission.vnd_rejected::bigint as vnd_rejected
    from quality.submission as submission
    inner join staging.stg_ledger__submissions as stated using (submission_id)
    left join intermediate.int_units__named as unit on submission.unit_code = unit.unit_code
    left join reference.money_unit as money_unit on stated.money_unit = money_unit.money_unit
    order by submission.form nulls last, submission.source_sheet
"""
FINDINGS = """
    select
        submission_id,
        finding_id,
        rule_id,
        severity,
        cell,
        source_row,
        field,
        value,
        expected,
        message_vi
    from quality.finding
    order by source_row nulls first, length(cell), cell, rule_id, message_vi
"""


@dataclass(frozen=True)
class Finding:
    """A row of quality.finding: what is wrong, where, and what was expected."""

    finding_id: str
    rule_id: str
    severity: str
    cell: str | None
    source_row: int | None
    field: str | None
    value: str | None
    expected: str
    message_vi: str


@dataclass(frozen=True)
class Sheet:
    """A sheet as it was understood (None: not recognised), and what is wrong with it.

    `status` is what becomes of it: accepted, refused or superseded. `money_unit` None: stated by column, or not at all.
    """

    sheet: str
    form: str | None
    unit_code: str | None
    unit_name: str | None
    period: date | None
    revision: int
    money_unit: str | None
    status: str
    rows_submitted: int
    rows_rejected: int
    vnd_submitted: int
    vnd_rejected: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class CheckedFile:
    """`known_since`: the day a load first saw these bytes, if one has. No sheet: the file could not be checked."""

    file: str
    known_since: str | None
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True)
class Report:
    """Everything that a check has to say. `has_ledger`: earlier months and plans were there to compare with."""

    files: tuple[CheckedFile, ...]
    has_ledger: bool

    def count(self, severity: str) -> int:
        """The findings of a severity in all files."""
        return sum(
            finding.severity == severity
            for file in self.files
            for sheet in file.sheets
            for finding in sheet.findings
        )

    @property
    def is_clean(self) -> bool:
        """Whether every file was checked, and a load would refuse and reject nothing of them."""
        if self.count("refuse") or self.count("reject"):
            return False
        return all(f.sheets and all(s.status != "refused" for s in f.sheets) for f in self.files)

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        files = asdict(self)["files"]
        for sheet in (sheet for file in files for sheet in file["sheets"]):
            sheet["period"] = sheet["period"] and sheet["period"].isoformat()
        return {
            "is_clean": self.is_clean,
            "has_ledger": self.has_ledger,
            "findings": {severity: self.count(severity) for severity in SEVERITIES},
            "files": files,
        }


def read_report(scratch: Scratch, known_since: dict[str, str]) -> Report:
    """What the candidate says about the files given."""
    with duck.connect(scratch.settings.candidate_path, read_only=True) as candidate:
        findings = _grouped(candidate, FINDINGS)
        sheets = _grouped(candidate, SHEETS)
    return Report(
        tuple(
            CheckedFile(
                given.name,
                known_since.get(given.sha256) if given.is_known else None,
                tuple(_sheet(row, findings) for row in sheets.get(given.sha256, [])),
            )
            for given in scratch.given
        ),
        scratch.has_ledger,
    )


def _sheet(row: dict[str, Any], findings: dict[str, list[dict[str, Any]]]) -> Sheet:
    row = dict(row)
    found = findings.get(row.pop("submission_id"), [])
    return Sheet(**row, findings=tuple(Finding(**finding) for finding in found))


def _grouped(candidate: duckdb.DuckDBPyConnection, sql: str) -> dict[str, list[dict[str, Any]]]:
    """Rows by name, grouped by their first column."""
    cursor = candidate.execute(sql)
    names = [column[0] for column in cursor.description or []][1:]
    grouped: dict[str, list[dict[str, Any]]] = {}
    for key, *values in cursor.fetchall():
        grouped.setdefault(key, []).append(dict(zip(names, values, strict=True)))
    return grouped

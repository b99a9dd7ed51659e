"""Which files are to get feedback, and what it says: from the tables of quality, published or candidate."""

import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from orchestration.feedback.outcome import FileOutcome, Finding, SheetOutcome
from orchestration.settings import SEEDS_DIR

# A refused version that a later, accepted one has put right concerns nobody any more, no more than one that is
# superseded.
SUBMISSIONS = """
    select
        file_sha256,
        source_file,
        received_at,
        source_sheet,
        form,
        unit_code,
        period,
        status,
        rows_submitted,
        rows_accepted,
        rows_rejected,
        cast(vnd_submitted as bigint),
        cast(vnd_accepted as bigint),
        cast(vnd_rejected as bigint),
        unreadable_count,
        submission_id,
        status = 'accepted' or (status = 'refused' and not exists (
            select 1 from quality.submission as later
            where
                later.status = 'accepted'
                and later.form = submission.form
                and later.unit_code = submission.unit_code
                and later.period = submission.period
                and later.version > submission.version
        )) as matters
    from quality.submission as submission
    order by file_sha256, source_sheet, form
"""
FINDINGS = """
    select
        finding.submission_id,
        finding.rule_id,
        rule.name_vi,
        finding.severity,
        finding.sheet,
        finding.cell,
        finding.source_row,
        finding.value,
        finding.expected,
        finding.message_vi
    from quality.finding as finding
    inner join quality.rule as rule using (rule_id)
    order by finding.submission_id, finding.source_row, finding.cell, finding.rule_id, finding.finding_id
"""


@dataclass(frozen=True)
class FileFeedback:
    """A file that has findings which still matter."""

    sha256: str
    outcome: FileOutcome
    findings: tuple[Finding, ...]


def files_with_findings(connection: duckdb.DuckDBPyConnection) -> list[FileFeedback]:
    """The files to tell about, by path. `connection` has the schema `quality`."""
    findings = defaultdict(list)
    for submission_id, *rest in connection.execute(FINDINGS).fetchall():
        findings[submission_id].append(Finding(*rest))
    names = unit_names(SEEDS_DIR)
    files = defaultdict(list)
    for row in connection.execute(SUBMISSIONS).fetchall():
        files[row[0]].append(row)
    feedback = []
    for sha256, rows in files.items():
        told = tuple(f for row in rows if row[-1] for f in findings[row[-2]])
        if told:
            sheets = tuple(_sheet(row[3:-2], names) for row in rows)
            outcome = FileOutcome(rows[0][1], rows[0][2], sheets)
            feedback.append(FileFeedback(sha256, outcome, told))
    return sorted(feedback, key=lambda f: f.outcome.file)


def unit_names(seeds: Path) -> dict[str, str]:
    """Code -> code, type and name of every unit of the seed `unit.csv`."""
    with (seeds / "unit.csv").open(encoding="utf-8", newline="") as stream:
        return {
            row["unit_code"]: f"{row['unit_code']} – {_full_name(row)}"
            for row in csv.DictReader(stream)
        }


def _full_name(row: dict[str, str]) -> str:
    is_named_with_type = row["unit_name"].startswith(row["unit_type"])
    return row["unit_name"] if is_named_with_type else f"{row['unit_type']} {row['unit_name']}"


def _sheet(row: Sequence[Any], names: dict[str, str]) -> SheetOutcome:
    sheet, form, unit_code, *rest = row
    return SheetOutcome(sheet, form, unit_code, names.get(unit_code, unit_code), *rest)

"""What a load did, as figures: from the run, its gates, and the published file."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import duckdb

from orchestration import duck
from orchestration.attention import attention_lines
from orchestration.checks.result import GateMissing, GateResult, read_results
from orchestration.checks.suite import STAGES
from orchestration.dbt_failures import dbt_failures
from orchestration.night import Night
from orchestration.settings import Settings


@dataclass(frozen=True)
class FormFigures:
    """Rows and dong of one form in the whole warehouse; dong are executed, support or planned."""

    form: str
    submissions: int
    rows_submitted: int
    rows_accepted: int
    rows_rejected: int
    vnd_submitted: int
    vnd_accepted: int
    vnd_rejected: int


@dataclass(frozen=True)
class Summary:
    """`outcome` is 'published', 'unchanged' or 'not published'; figures are of the published file."""

    outcome: str
    as_of: date
    published_path: str
    snapshot_path: str
    candidate_path: str
    log_path: str
    files_found: int
    files_new: int
    submissions: dict[str, int]
    new_submissions: dict[str, int]
    forms: tuple[FormFigures, ...]
    gates_passed: int
    gates_total: int
    errors: tuple[str, ...]
    attention: tuple[str, ...]
    seconds: dict[str, float]

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return {**asdict(self), "as_of": self.as_of.isoformat()}


def summarise(settings: Settings, night: Night, total_seconds: float) -> Summary:
    """Gather what an operator wants to know in the morning."""
    gates = _gates(settings, night)
    outcome = "published" if night.is_published else "unchanged"
    submissions: dict[str, int] = {}
    new_submissions: dict[str, int] = {}
    forms: tuple[FormFigures, ...] = ()
    attention = list(night.batch.get("notes", []))
    if night.is_success:
        with duck.connect() as connection:
            duck.attach(connection, settings.published_path, "khuyencong")
            duck.attach(connection, settings.landing_path, "landing")
            connection.execute("use khuyencong")
            submissions = _statuses(connection, "true")
            new_submissions = _statuses(
                connection, "submission_id in (select submission_id from landing.submission)"
            )
            forms = _forms(connection)
            attention += attention_lines(connection)
    else:
        outcome = "not published"
    attention += [f"gate {g.summary()}" for g in gates if not g.is_blocking and not g.passed]
    blocked = [g.summary() for g in gates if g.is_blocking and not g.passed]
    if "warehouse" in night.failed_steps:
        blocked += dbt_failures(settings)
    return Summary(
        outcome=outcome,
        as_of=settings.as_of_day,
        published_path=str(settings.published_path),
        snapshot_path=str(settings.latest_manifest_path.parent),
        candidate_path=str(settings.candidate_path),
        log_path=str(settings.log_path),
        files_found=night.batch.get("files_found", 0),
        files_new=night.batch.get("files_new", 0),
        submissions=submissions,
        new_submissions=new_submissions,
        forms=forms,
        gates_passed=sum(g.passed for g in gates),
        gates_total=len(gates),
        errors=tuple(blocked) or night.errors,
        attention=tuple(attention),
        seconds={**night.seconds, "total": total_seconds},
    )


def _gates(settings: Settings, night: Night) -> list[GateResult]:
    """The results of the gates that this run reached."""
    results = []
    for stage in STAGES:
        try:
            results += read_results(settings.gates_dir, stage, night.run_id)
        except GateMissing:
            break
    return results


def _statuses(connection: duckdb.DuckDBPyConnection, condition: str) -> dict[str, int]:
    rows = connection.execute(
        f"select status, count(*) from quality.submission where {condition} group by status order by all"
    ).fetchall()
    return {"total": sum(count for _, count in rows), **dict(rows)}


def _forms(connection: duckdb.DuckDBPyConnection) -> tuple[FormFigures, ...]:
    rows = connection.execute(
        """
        select
            form,
            count(*),
            sum(rows_submitted)::bigint,
            sum(rows_accepted)::bigint,
            sum(rows_rejected)::bigint,
            sum(vnd_submitted)::bigint,
            sum(vnd_accepted)::bigint,
            sum(vnd_rejected)::bigint
        from quality.submission
        where form is not null
        group by form
        order by form
        """
    ).fetchall()
    return tuple(FormFigures(*row) for row in rows)

"""What a load did, as figures: from the run, its gates, and the published file."""

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from orchestration import duck
from orchestration.checks.result import GateMissing, GateResult, read_results
from orchestration.checks.suite import STAGES
from orchestration.night.attention import attention_lines, capped
from orchestration.night.dbt_failures import dbt_failures
from orchestration.night.figures import FormFigures, form_figures, statuses
from orchestration.night.outcome import Night
from orchestration.settings import Settings

FEEDBACK_FIGURES = ("workbooks", "written", "unchanged", "removed", "failed")


@dataclass(frozen=True)
class Summary:
    """`outcome` is 'published', 'unchanged' or 'not published'; figures are of the published file.

    `gates_*` count the gates that can stop a publication; what the other ones refused is in `attention`.
    `look_at` are the files of a load that failed.
    """

    outcome: str
    as_of: date
    published_path: str
    snapshot_path: str
    gates_passed: int
    gates_total: int
    errors: tuple[str, ...]
    attention: tuple[str, ...]
    look_at: tuple[str, ...]
    seconds: dict[str, float]
    files_found: int | None = None
    files_new: int | None = None
    submissions: dict[str, int] = field(default_factory=dict)
    new_submissions: dict[str, int] = field(default_factory=dict)
    feedback: dict[str, int] = field(default_factory=dict)
    feedback_path: str = ""
    report_path: str = ""
    report_changed: int = 0
    dashboard_path: str = ""
    forms: tuple[FormFigures, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return {**asdict(self), "as_of": self.as_of.isoformat()}


def summarise(settings: Settings, night: Night, total_seconds: float) -> Summary:
    """Gather what an operator wants to know in the morning."""
    gates = _gates(settings, night)
    blocking = [gate for gate in gates if gate.is_blocking]
    figures = _figures(settings, night) if night.is_success else {}
    attention = [
        *capped(night.batch.get("notes", []), "raw folder: in the run's record"),
        *figures.pop("attention", []),
        *capped(
            [f"feedback: {note}" for note in night.feedback.get("notes", [])],
            "feedback: in the run's record",
        ),
        *(f"gate {g.summary()}" for g in gates if not g.is_blocking and not g.passed),
    ]
    if night.is_published:
        outcome = "published"
    else:
        outcome = "unchanged" if night.is_success else "not published"
    return Summary(
        outcome=outcome,
        as_of=settings.as_of_day,
        published_path=str(settings.published_path),
        snapshot_path=str(settings.latest_manifest_path.parent),
        gates_passed=sum(gate.passed for gate in blocking),
        gates_total=len(blocking),
        errors=_errors(settings, night, blocking),
        attention=tuple(attention),
        look_at=() if night.is_success else _look_at(settings, night),
        seconds={**dict(night.seconds), "total": total_seconds},
        files_found=night.batch.get("files_found"),
        files_new=night.batch.get("files_new"),
        feedback={k: v for k, v in night.feedback.items() if k in FEEDBACK_FIGURES},
        feedback_path=str(settings.feedback_dir),
        report_path=night.report.get("path", ""),
        report_changed=night.report.get("changed", 0),
        dashboard_path=_dashboard_path(settings, night),
        **figures,
    )


def _gates(settings: Settings, night: Night) -> list[GateResult]:
    """The results of the gates that this run reached."""
    results: list[GateResult] = []
    if night.run_id is None:
        return results
    for stage in STAGES:
        try:
            results += read_results(settings.gates_dir, stage, night.run_id)
        except GateMissing:
            break
    return results


def _figures(settings: Settings, night: Night) -> dict[str, Any]:
    with duck.connect(settings.published_path, read_only=True) as published:
        return {
            "submissions": statuses(published),
            "new_submissions": statuses(published, night.batch.get("new_submission_ids", [])),
            "forms": form_figures(published),
            "attention": attention_lines(published),
        }


def _dashboard_path(settings: Settings, night: Night) -> str:
    """The page, if it is of what is published; empty if it could not be made."""
    return str(settings.dashboard_path) if night.is_success else ""


def _errors(settings: Settings, night: Night, blocking: list[GateResult]) -> tuple[str, ...]:
    """Why the load failed: the gates and the dbt nodes if they did, else what the machine said."""
    if night.is_success:
        return ()
    why = [gate.summary() for gate in blocking if not gate.passed]
    if "warehouse" in night.failed_steps:
        why += dbt_failures(settings)
    return tuple(why) or night.errors


def _look_at(settings: Settings, night: Night) -> tuple[str, ...]:
    has_candidate = "warehouse" in {*dict(night.seconds), *night.failed_steps}
    files = [settings.candidate_path if has_candidate else None, night.log_path]
    return tuple(str(path) for path in files if path is not None and path.exists())

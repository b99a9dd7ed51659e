"""What became of a load, before it is put into words."""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from orchestration.dashboard.night import is_dashboard_current
from orchestration.feedback.night import is_feedback_current, standing
from orchestration.ledger.news import is_known, look
from orchestration.publish.fingerprint import is_current
from orchestration.report.standing import is_report_current, latest_folder
from orchestration.settings import Settings


@dataclass(frozen=True)
class Night:
    """What a run of the job did: `batch` is what it found in the raw folder, `seconds` the time of each step.

    `feedback`: numbers of workbooks, and why some are missing; empty if the run did not come so far.
    `report`: the folder of the latest report and how many of its files changed; empty if there is none.

    `run_id` and `log_path` are None if nothing had changed and so nothing was run.
    """

    is_success: bool
    is_published: bool
    batch: dict[str, Any]
    feedback: dict[str, Any] = field(default_factory=dict)
    report: dict[str, Any] = field(default_factory=dict)
    run_id: str | None = None
    log_path: Path | None = None
    seconds: tuple[tuple[str, float], ...] = ()
    failed_steps: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()


def night_without_news(settings: Settings) -> Night | None:
    """The night in which there is nothing to do: no new file, and what is published is made of these very inputs.

    None if there is something to do, or if that can't be told (another load is writing: the job will wait for it).
    """
    try:
        seen = look(settings)
        if not is_known(settings, seen) or not is_current(settings):
            return None
        # A load that was killed after the publication still owes the districts their workbooks, the leader the report and
        # the readers the page.
        is_told = is_feedback_current(settings) and is_report_current(settings)
        if not is_told or not is_dashboard_current(settings):
            return None
        folder = latest_folder(settings)
    except (duckdb.Error, OSError):
        return None
    batch = {
        "files_found": len(seen.files),
        "files_new": 0,
        "new_submission_ids": [],
        "notes": list(seen.notes),
    }
    return Night(
        is_success=True,
        is_published=False,
        batch=batch,
        feedback=asdict(standing(settings)),
        report={"path": str(folder), "changed": 0} if folder else {},
    )

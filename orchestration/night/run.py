"""Running the nightly job in this process: the same assets that the schedule and the UI run."""

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

import dagster as dg

from orchestration.automation import NIGHTLY
from orchestration.definitions import defs
from orchestration.night.abandoned import close_abandoned_runs, process_tag
from orchestration.night.outcome import Night
from orchestration.night.story import STORY, story_logger
from orchestration.settings import Settings, now_in_vietnam
from orchestration.steps.dbt import is_manifest_fresh

DAGSTER_YAML = Path(__file__).with_name("dagster.yaml")
LOGS_KEPT = 60
BATCH = dg.AssetKey(["landing", "batch"])
FILE = dg.AssetKey(["publication", "khuyencong"])
FEEDBACK = dg.AssetKey(["feedback", "workbooks"])
REPORT = dg.AssetKey(["report", "monthly"])


def prepare_dagster_home(settings: Settings) -> Path:
    """The folder of Dagster's own records for this warehouse, with telemetry switched off."""
    settings.make_private_dirs()
    home = settings.dagster_home
    if not (home / "dagster.yaml").exists():
        shutil.copyfile(DAGSTER_YAML, home / "dagster.yaml")
    os.environ["DAGSTER_HOME"] = str(home)
    return home


def run_night(settings: Settings, tell: Callable[[str], None]) -> Night:
    """Run the job to its end. `tell` gets lines of progress; what the steps print goes to the log file."""
    home = prepare_dagster_home(settings)
    log_path = new_log(settings)
    if not is_manifest_fresh():
        tell("parsing the dbt project (once after each change of it)")
    definitions = dg.Definitions.merge(defs(), dg.Definitions(loggers={STORY: story_logger(tell)}))
    with (
        log_path.open("w", encoding="utf-8") as log,
        contextlib.redirect_stdout(log),
        dg.DagsterInstance.from_config(str(home)) as instance,
    ):
        close_abandoned_runs(instance)
        result = definitions.resolve_job_def(NIGHTLY).execute_in_process(
            instance=instance,
            raise_on_error=False,
            tags=process_tag(),
            run_config={"loggers": {STORY: {}}},
        )
        return _night(result, log_path, log)


def new_log(settings: Settings) -> Path:
    """The path of this load's log; the oldest logs beyond LOGS_KEPT are removed."""
    for old in sorted(settings.logs_dir.glob("*.log"))[:-LOGS_KEPT]:
        old.unlink(missing_ok=True)
    return settings.logs_dir / f"{now_in_vietnam():%Y-%m-%dT%H%M%S}-{os.getpid()}.log"


def _night(result: dg.ExecuteInProcessResult, log_path: Path, log: TextIO) -> Night:
    seconds: dict[str, float] = {}
    failed_steps = []
    errors = []
    batch: dict[str, Any] = {}
    feedback: dict[str, Any] = {}
    report: dict[str, Any] = {}
    published = False
    for event in result.all_events:
        if event.is_step_success and event.step_key:
            seconds[event.step_key] = event.step_success_data.duration_ms / 1000
        elif event.is_step_failure or event.is_failure:
            failed_steps += [event.step_key] if event.step_key else []
            data = event.step_failure_data if event.is_step_failure else event.job_failure_data
            if data.error is not None:
                log.write(data.error.to_string())
                errors.append(_root(data.error))
        elif event.is_step_materialization and event.asset_key == BATCH:
            batch = _recorded(event)
        elif event.is_step_materialization and event.asset_key == FEEDBACK:
            feedback = _recorded(event)
        elif event.is_step_materialization and event.asset_key == REPORT:
            report = _recorded(event)
        elif event.is_step_materialization and event.asset_key == FILE:
            published = True
    return Night(
        run_id=result.run_id,
        log_path=log_path,
        is_success=result.success,
        is_published=published,
        batch=batch,
        feedback=feedback,
        report=report,
        seconds=tuple(seconds.items()),
        failed_steps=tuple(failed_steps),
        errors=tuple(dict.fromkeys(errors)),
    )


def _recorded(event: dg.DagsterEvent) -> dict[str, Any]:
    recorded = event.step_materialization_data.materialization.metadata
    return {name: value.value for name, value in recorded.items()}


def _root(error: Any) -> str:
    """The message at the bottom of a chain of errors, without a traceback."""
    while error.cause is not None:
        error = error.cause
    if error.cls_name == "DagsterExecutionInterruptedError":
        return "interrupted"
    return str(error.message).strip()

"""Running the nightly job in this process: the same assets that the schedule and the UI run."""

import contextlib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dagster as dg

from orchestration.abandoned import close_abandoned_runs, process_tag
from orchestration.assets.dbt import is_manifest_fresh
from orchestration.automation import NIGHTLY
from orchestration.definitions import defs
from orchestration.settings import Settings
from orchestration.story import STORY, story_logger

DAGSTER_YAML = Path(__file__).with_name("dagster.yaml")
BATCH = dg.AssetKey(["landing", "batch"])
FILE = dg.AssetKey(["publication", "khuyencong"])


@dataclass(frozen=True)
class Night:
    """What a run of the job did: `batch` is what it found in the raw folder, `seconds` the time of each step."""

    run_id: str
    is_success: bool
    is_published: bool
    batch: dict[str, Any]
    seconds: dict[str, float]
    failed_steps: tuple[str, ...]
    errors: tuple[str, ...]


def prepare_dagster_home(settings: Settings) -> Path:
    """The folder of Dagster's own records for this warehouse, with telemetry switched off."""
    home = settings.dagster_home
    home.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DAGSTER_YAML, home / "dagster.yaml")
    os.environ["DAGSTER_HOME"] = str(home)
    return home


def run_night(settings: Settings, tell: Callable[[str], None]) -> Night:
    """Run the job to its end. `tell` gets lines of progress; what the steps print goes to the log file."""
    home = prepare_dagster_home(settings)
    settings.work_dir.mkdir(parents=True, exist_ok=True)
    if not is_manifest_fresh():
        tell("parsing the dbt project (once after each change of it)")
    definitions = dg.Definitions.merge(defs(), dg.Definitions(loggers={STORY: story_logger(tell)}))
    with (
        settings.log_path.open("w", encoding="utf-8") as log,
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
        return _night(result, log)


def _night(result: dg.ExecuteInProcessResult, log: Any) -> Night:
    seconds: dict[str, float] = {}
    failed_steps = []
    errors = []
    batch: dict[str, Any] = {}
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
        elif event.is_asset_observation and event.asset_key == BATCH:
            batch = _values(event.asset_observation_data.asset_observation)
        elif event.is_step_materialization and event.asset_key == BATCH:
            batch = _values(event.step_materialization_data.materialization)
        elif event.is_step_materialization and event.asset_key == FILE:
            published = True
    return Night(
        run_id=result.run_id,
        is_success=result.success,
        is_published=published,
        batch=batch,
        seconds=seconds,
        failed_steps=tuple(failed_steps),
        errors=tuple(dict.fromkeys(errors)),
    )


def _values(recorded: dg.AssetMaterialization | dg.AssetObservation) -> dict[str, Any]:
    return {name: value.value for name, value in recorded.metadata.items()}


def _root(error: Any) -> str:
    """The message at the bottom of a chain of errors, without a traceback."""
    while error.cause is not None:
        error = error.cause
    return str(error.message).strip()

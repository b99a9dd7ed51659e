"""The nightly job, its schedule, and the sensor that starts it when a file arrives."""

import hashlib
import json
import os
from pathlib import Path

import dagster as dg

from orchestration.intake.listing import list_files, shown
from orchestration.settings import SCHEDULE_VARIABLE, Settings, now_in_vietnam

NIGHTLY = "nightly"

# In-process: DuckDB has one writer, and the lock is held from the first step to the last.
nightly_job = dg.define_asset_job(
    NIGHTLY,
    selection=dg.AssetSelection.all(),
    executor_def=dg.in_process_executor,
    description="Raw files -> ledger -> warehouse -> gates -> published file -> feedback, report, pages.",
)

nightly_schedule = dg.ScheduleDefinition(
    name="nightly_schedule",
    job=nightly_job,
    cron_schedule=os.environ.get(SCHEDULE_VARIABLE) or "0 1 * * *",
    execution_timezone="Asia/Ho_Chi_Minh",
    default_status=dg.DefaultScheduleStatus.RUNNING,
)


@dg.sensor(
    name="raw_files_sensor",
    job=nightly_job,
    minimum_interval_seconds=30,
    default_status=dg.DefaultSensorStatus.RUNNING,
)
def raw_files_sensor(context: dg.SensorEvaluationContext) -> dg.SensorResult:
    """Starts the job when the raw folder differs from when it last did, and two looks in a row saw it alike.

    The clock can't tell whether a copy is done: it may keep the old modification time, and servers' clocks differ.
    """
    seen, started = _read_cursor(context.cursor)
    try:
        now = look(Settings.from_environment().raw_dir)
    except OSError as error:
        return dg.SensorResult(skip_reason=str(error), cursor=context.cursor)
    if now == started:
        return _skip("nothing has changed in the raw folder", now, started)
    if now != seen:
        return _skip("files are still arriving", now, started)
    # With the time: a folder that returns to an earlier state starts again.
    run_key = f"{now} {now_in_vietnam().isoformat()}"
    return dg.SensorResult(run_requests=[dg.RunRequest(run_key)], cursor=_cursor(now, now))


def look(raw: Path) -> str:
    """A hash of paths, sizes and times below `raw`; cheap, as no file is read. OSError if `raw` is no folder."""
    digest = hashlib.sha256()
    for path in list_files(raw).paths:
        try:
            status = (raw / path).stat()
        except OSError:  # it has just vanished: not there
            continue
        digest.update(f"{shown(path)}|{status.st_size}|{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _skip(reason: str, seen: str, started: str | None) -> dg.SensorResult:
    return dg.SensorResult(skip_reason=reason, cursor=_cursor(seen, started))


def _cursor(seen: str, started: str | None) -> str:
    return json.dumps({"seen": seen, "started": started})


def _read_cursor(cursor: str | None) -> tuple[str | None, str | None]:
    """What the last look saw, and what it saw when the job was last started; None where that is not known."""
    try:
        kept = json.loads(cursor or "{}")
    except ValueError:
        kept = {}
    if not isinstance(kept, dict):
        kept = {}
    return kept.get("seen"), kept.get("started")

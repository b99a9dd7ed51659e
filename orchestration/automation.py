"""The nightly job, its schedule, and the sensor that starts it when a file arrives."""

import hashlib
import os
import time
from pathlib import Path

import dagster as dg

from orchestration.intake.files import is_trace
from orchestration.settings import SCHEDULE_VARIABLE, Settings

NIGHTLY = "nightly"
# A file that is still being copied changes; it counts as arrived when it has rested this long.
SETTLED_AFTER_SECONDS = 10

# In-process: DuckDB has one writer, and the lock is held from the first step to the last.
nightly_job = dg.define_asset_job(
    NIGHTLY,
    selection=dg.AssetSelection.all(),
    executor_def=dg.in_process_executor,
    description="Raw files -> ledger -> warehouse -> gates -> published file.",
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
def raw_files_sensor(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
    """Starts the job when the raw folder looks different from when it last did, and has come to rest."""
    raw = Settings.from_environment().raw_dir
    seen, newest = look(raw)
    if seen == context.cursor:
        return dg.SkipReason("nothing has changed in the raw folder")
    if time.time() - newest < SETTLED_AFTER_SECONDS:
        return dg.SkipReason("files are still arriving")
    return dg.SensorResult(run_requests=[dg.RunRequest(run_key=seen)], cursor=seen)


def look(raw: Path) -> tuple[str, float]:
    """A hash of paths, sizes and times below `raw` (cheap: nothing is read), and the newest modification time."""
    digest = hashlib.sha256()
    newest = 0.0
    for path in sorted(p for p in raw.rglob("*") if p.is_file() and not is_trace(p)):
        stat = path.stat()
        digest.update(f"{path.relative_to(raw)}|{stat.st_size}|{stat.st_mtime_ns}\n".encode())
        newest = max(newest, stat.st_mtime)
    return digest.hexdigest(), newest

"""Runs whose process was killed: Dagster would show them as running for ever."""

import os
import socket

import dagster as dg

PROCESS_TAG = "khuyencong/process"


def process_tag() -> dict[str, str]:
    """The tag that says which process runs a job."""
    return {PROCESS_TAG: f"{socket.gethostname()}:{os.getpid()}"}


def close_abandoned_runs(instance: dg.DagsterInstance) -> int:
    """Mark runs of this machine whose process is gone as failed; gives their number."""
    started = instance.get_runs(dg.RunsFilter(statuses=[dg.DagsterRunStatus.STARTED]))
    abandoned = [run for run in started if _is_gone(run.tags.get(PROCESS_TAG, ""))]
    for run in abandoned:
        instance.report_run_failed(run, "The process that ran it is gone (killed?).")
    return len(abandoned)


def _is_gone(process: str) -> bool:
    host, _, pid = process.partition(":")
    if host != socket.gethostname() or not pid:
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False

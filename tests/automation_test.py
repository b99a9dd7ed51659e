"""The sensor and the schedule."""

import os
import time
from pathlib import Path

import dagster as dg
import pytest

from orchestration.automation import look, nightly_schedule, raw_files_sensor


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KHUYENCONG_RAW_DIR", str(tmp_path))
    return tmp_path


def _put(folder: Path, name: str, age_seconds: float = 60) -> None:
    path = folder / name
    path.write_bytes(b"x")
    then = time.time() - age_seconds
    os.utime(path, (then, then))


def _tick(cursor: str | None = None) -> dg.SensorResult | dg.SkipReason:
    return raw_files_sensor(dg.build_sensor_context(cursor=cursor))


def test_a_new_file_starts_the_job_once(raw: Path) -> None:
    _put(raw, "a.xlsx")
    first = _tick()
    assert len(first.run_requests) == 1
    assert isinstance(_tick(first.cursor), dg.SkipReason)
    _put(raw, "b.xlsx")
    second = _tick(first.cursor)
    assert second.run_requests[0].run_key != first.run_requests[0].run_key


def test_a_file_that_is_still_arriving_is_waited_for(raw: Path) -> None:
    _put(raw, "a.xlsx", age_seconds=0)
    assert isinstance(_tick(), dg.SkipReason)


def test_the_traces_of_programs_start_nothing(raw: Path) -> None:
    before, _ = look(raw)
    _put(raw, "~$a.xlsx")
    assert look(raw)[0] == before


def test_the_schedule_is_one_in_the_morning_in_vietnam() -> None:
    assert nightly_schedule.cron_schedule == "0 1 * * *"
    assert nightly_schedule.execution_timezone == "Asia/Ho_Chi_Minh"
    assert nightly_schedule.default_status is dg.DefaultScheduleStatus.RUNNING

"""The sensor and the schedule."""

import json
import os
from pathlib import Path

import dagster as dg
import pytest

from orchestration import automation
from orchestration.automation import look, nightly_schedule, raw_files_sensor
from orchestration.intake.listing import Listing


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KHUYENCONG_RAW_DIR", str(tmp_path))
    return tmp_path


class _Sensor:
    """The sensor, tick after tick: each tick gives the run keys that it started."""

    def __init__(self, cursor: str | None = None) -> None:
        self.cursor = cursor
        self.reason: str | None = None

    def tick(self) -> list[str]:
        result = raw_files_sensor(dg.build_sensor_context(cursor=self.cursor))
        assert isinstance(result, dg.SensorResult)
        self.cursor = result.cursor
        self.reason = result.skip_reason.skip_message if result.skip_reason else None
        return [str(request.run_key) for request in result.run_requests or []]


@pytest.fixture
def sensor() -> _Sensor:
    return _Sensor()


def test_a_new_file_starts_the_job_once_when_two_looks_saw_it(raw: Path, sensor: _Sensor) -> None:
    (raw / "a.xlsx").write_bytes(b"x")
    assert sensor.tick() == []
    assert sensor.reason == "files are still arriving"
    first = sensor.tick()
    assert len(first) == 1
    assert [sensor.tick(), sensor.tick()] == [[], []]
    assert sensor.reason == "nothing has changed in the raw folder"
    (raw / "b.xlsx").write_bytes(b"x")
    assert sensor.tick() == []
    second = sensor.tick()
    assert len(second) == 1
    assert second != first


def test_a_file_that_grows_is_waited_for_even_if_its_time_is_old(
    raw: Path, sensor: _Sensor
) -> None:
    for length in range(1, 5):
        (raw / "a.xlsx").write_bytes(b"x" * length)
        os.utime(raw / "a.xlsx", (0, 0))
        assert sensor.tick() == []
    assert len(sensor.tick()) == 1


def test_a_file_dated_in_the_future_is_not_waited_for(raw: Path, sensor: _Sensor) -> None:
    (raw / "a.xlsx").write_bytes(b"x")
    os.utime(raw / "a.xlsx", (4_000_000_000, 4_000_000_000))
    sensor.tick()
    assert len(sensor.tick()) == 1


def test_a_folder_that_returns_to_an_earlier_state_starts_the_job_again(
    raw: Path, sensor: _Sensor, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter(range(10))
    monkeypatch.setattr(automation, "now_in_vietnam", lambda: _Instant(next(clock)))
    run_keys = []
    for is_there in (False, True, False, True):
        (raw / "a.xlsx").unlink(missing_ok=True)
        if is_there:
            (raw / "a.xlsx").write_bytes(b"x")
            os.utime(raw / "a.xlsx", (0, 0))
        run_keys += [*sensor.tick(), *sensor.tick()]
    assert len(set(run_keys)) == 4


class _Instant:
    def __init__(self, second: int) -> None:
        self.second = second

    def isoformat(self) -> str:
        return f"2024-08-05T01:00:{self.second:02}"


def test_a_change_that_is_taken_back_starts_nothing(raw: Path, sensor: _Sensor) -> None:
    sensor.tick()
    sensor.tick()
    (raw / "a.xlsx").write_bytes(b"x")
    assert sensor.tick() == []
    (raw / "a.xlsx").unlink()
    assert sensor.tick() == []
    (raw / "a.xlsx").write_bytes(b"x")
    assert sensor.tick() == []


@pytest.mark.parametrize("cursor", ["", "[]", "7", "a" * 64, json.dumps({"seen": "x"})])
def test_a_cursor_of_another_kind_is_a_first_look(raw: Path, cursor: str) -> None:
    sensor = _Sensor(cursor)
    assert sensor.tick() == []
    assert len(sensor.tick()) == 1


def test_a_raw_folder_that_is_gone_for_a_while_changes_nothing(raw: Path, sensor: _Sensor) -> None:
    sensor.tick()
    sensor.tick()
    raw.rename(raw.with_name("away"))
    assert sensor.tick() == []
    assert "does not exist" in str(sensor.reason)
    raw.with_name("away").rename(raw)
    assert [sensor.tick(), sensor.tick()] == [[], []]


def test_a_file_that_vanishes_during_the_look_does_no_harm(
    raw: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (raw / "a.xlsx").write_bytes(b"x")
    before = look(raw)
    monkeypatch.setattr(automation, "list_files", lambda _: Listing(("a.xlsx", "gone.xlsx"), ()))
    assert look(raw) == before


def test_the_traces_of_programs_start_nothing(raw: Path) -> None:
    before = look(raw)
    (raw / "~$a.xlsx").write_bytes(b"x")
    (raw / ".hidden").mkdir()
    (raw / ".hidden" / "a.xlsx").write_bytes(b"x")
    assert look(raw) == before


def test_a_line_in_the_register_is_a_change(raw: Path) -> None:
    before = look(raw)
    (raw / "received.csv").write_text("path,received_on\n")
    assert look(raw) != before


def test_a_raw_folder_inside_a_hidden_folder_is_watched(tmp_path: Path) -> None:
    raw = tmp_path / ".hidden" / "raw"
    raw.mkdir(parents=True)
    before = look(raw)
    (raw / "a.xlsx").write_bytes(b"x")
    assert look(raw) != before


def test_a_linked_folder_is_watched(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "mail").mkdir()
    (tmp_path / "raw" / "share").symlink_to(tmp_path / "mail")
    before = look(tmp_path / "raw")
    (tmp_path / "mail" / "a.xlsx").write_bytes(b"x")
    assert look(tmp_path / "raw") != before


def test_a_name_that_is_no_text_does_no_harm(raw: Path) -> None:
    before = look(raw)
    (raw / os.fsdecode(b"b\xe1o.xlsx")).write_bytes(b"x")
    assert look(raw) != before


def test_the_schedule_is_one_in_the_morning_in_vietnam() -> None:
    assert nightly_schedule.cron_schedule == "0 1 * * *"
    assert nightly_schedule.execution_timezone == "Asia/Ho_Chi_Minh"
    assert nightly_schedule.default_status is dg.DefaultScheduleStatus.RUNNING

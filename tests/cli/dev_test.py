"""`khuyencong dev` for real: web server, daemon, GraphQL, sensor and schedule."""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.warehouse import KHUYENCONG, RAW, query

PATIENCE_SECONDS = 240
REPOSITORY = {
    "repositoryLocationName": "orchestration.definitions",
    "repositoryName": "__repository__",
}
LAUNCH = """
    mutation ($selector: JobOrPipelineSelector!) {
      launchPipelineExecution(executionParams: {selector: $selector, mode: "default"}) {
        __typename
        ... on LaunchRunSuccess { run { runId } }
        ... on PythonError { message }
      }
    }
"""
RUN = "query ($id: ID!) { runOrError(runId: $id) { ... on Run { status } } }"
TICKS = """
    query ($selector: InstigationSelector!) {
      instigationStateOrError(instigationSelector: $selector) {
        ... on InstigationState { ticks(limit: 50) { status runIds } }
      }
    }
"""


@dataclass(frozen=True)
class Dev:
    """A running `khuyencong dev` on a raw folder and warehouse of its own."""

    port: int
    raw: Path
    warehouse: Path

    @property
    def published(self) -> Path:
        return self.warehouse / "khuyencong.duckdb"

    def ask(self, graphql: str, **variables: Any) -> dict[str, Any]:
        body = json.dumps({"query": graphql, "variables": variables}).encode()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/graphql", body, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["data"]

    def ticks(self, name: str) -> list[dict[str, Any]]:
        state = self.ask(TICKS, selector={**REPOSITORY, "name": name})["instigationStateOrError"]
        return state.get("ticks", [])


def _wait_for(what: str, look: Callable[[], Any]) -> Any:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        try:
            seen = look()
        except OSError:
            seen = None
        if seen:
            return seen
        time.sleep(1)
    raise AssertionError(f"waited {PATIENCE_SECONDS} s for {what}")


@pytest.fixture
def dev(tmp_path: Path) -> Iterator[Dev]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    shutil.copytree(RAW, raw)
    with (tmp_path / "dev.log").open("w") as log:
        process = subprocess.Popen(
            [KHUYENCONG, "dev", "--raw", raw, "--warehouse", warehouse, "--port", str(port)],
            stdout=log,
            stderr=log,
            start_new_session=True,
            env={**os.environ, "KHUYENCONG_SCHEDULE": "* * * * *"},
        )
        started = Dev(port, raw, warehouse)
        try:
            _wait_for("the web server", lambda: started.ask("{ version }"))
            yield started
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


def test_the_ui_the_sensor_and_the_schedule_publish(dev: Dev) -> None:
    nodes = dev.ask("{ assetNodes { groupName assetKey { path } } }")["assetNodes"]
    assert {n["groupName"] for n in nodes} == {
        "landing",
        "ledger",
        "warehouse",
        "publication",
        "feedback",
        "report",
        "dashboard",
        "pages",
    }

    selector = {**REPOSITORY, "jobName": "nightly"}
    launched = dev.ask(LAUNCH, selector=selector)["launchPipelineExecution"]
    assert launched["__typename"] == "LaunchRunSuccess", launched

    def status() -> str | None:
        said = dev.ask(RUN, id=launched["run"]["runId"])["runOrError"]["status"]
        return said if said in {"SUCCESS", "FAILURE", "CANCELED"} else None

    assert _wait_for("the launched run to end", status) == "SUCCESS"
    assert query(
        dev.published,
        "select executed_vnd from marts.programme_progress"
        " where report_group = 'TOTAL' and as_of_month = date '2024-07-01'",
    ) == [(2_679_000_000,)]
    _wait_for(
        "a tick of the schedule that started a run",
        lambda: any(
            t["status"] == "SUCCESS" and t["runIds"] for t in dev.ticks("nightly_schedule")
        ),
    )
    _wait_for(
        "a tick of the sensor that started a run",
        lambda: any(
            t["status"] == "SUCCESS" and t["runIds"] for t in dev.ticks("raw_files_sensor")
        ),
    )

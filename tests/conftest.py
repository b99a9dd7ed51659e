"""One load of the shipped sample, shared by all tests of a run."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from tests.warehouse import load

# Two warehouses of the same files have equal ids only under the same key. It is no secret of anybody's.
os.environ["KHUYENCONG_JOIN_KEY"] = "0f" * 32


@dataclass(frozen=True)
class Loaded:
    """A warehouse after its first load of the sample, and what that load said. Not to be written to."""

    warehouse: Path
    summary: dict[str, Any]

    @property
    def published(self) -> Path:
        return self.warehouse / "khuyencong.duckdb"

    def copy_to(self, folder: Path) -> Path:
        """A copy of the warehouse that a test may change."""
        return shutil.copytree(self.warehouse, folder / "warehouse", symlinks=True)


def pytest_make_parametrize_id(val: object) -> str | None:
    """Bytes have no part in a test's name: an archive holds the second of its making, which workers don't share."""
    return "bytes" if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Loaded:
    """The sample, loaded once however many workers ask for it."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    warehouse, said = shared / "sample_warehouse", shared / "sample_load.json"
    with FileLock(shared / "sample.lock"):
        if not said.exists():
            said.write_text(json.dumps(load(warehouse)), encoding="utf-8")
    return Loaded(warehouse, json.loads(said.read_text(encoding="utf-8")))

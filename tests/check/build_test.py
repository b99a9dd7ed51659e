"""The build of a check: what goes wrong is told, and no process stays behind."""

import subprocess
from pathlib import Path

import pytest

from orchestration.check.build import BuildFailed, ready_to_build
from orchestration.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(tmp_path / "raw", tmp_path / "warehouse")
    settings.make_private_dirs()
    return settings


def test_a_build_that_fails_says_why(settings: Settings) -> None:
    # There is no ledger to build from.
    with ready_to_build(settings) as build, pytest.raises(BuildFailed, match=r"ledger\.duckdb"):
        build()


def test_a_build_that_is_not_wanted_leaves_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []
    real = subprocess.Popen

    def popen(*arguments: object, **options: object) -> subprocess.Popen[str]:
        started.append(real(*arguments, **options))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", popen)
    with pytest.raises(OSError, match="disk"), ready_to_build(settings):
        raise OSError("disk full")
    assert started and all(child.poll() is not None for child in started)
    assert not settings.candidate_path.exists()

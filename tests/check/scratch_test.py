"""Where the files of a check are put: what their paths say to intake is what they would say to a load."""

from pathlib import Path

import pytest

from orchestration.check.scratch import Scratch, prepare
from orchestration.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    raw = tmp_path / "raw"
    (raw / "submissions" / "2024" / "07").mkdir(parents=True)
    return Settings(raw, tmp_path / "warehouse")


def _placed(scratch: Scratch) -> list[str]:
    raw = scratch.settings.raw_dir
    return sorted(p.relative_to(raw).as_posix() for p in raw.rglob("*") if p.is_file())


def _prepare(settings: Settings, files: list[Path], tmp_path: Path) -> Scratch:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return prepare(settings, files, folder)


def test_a_file_of_the_raw_folder_keeps_its_path_and_its_register(
    settings: Settings, tmp_path: Path
) -> None:
    file = settings.raw_dir / "submissions" / "2024" / "07" / "a.csv"
    file.write_text("a")
    (settings.raw_dir / "received.csv").write_text("path,received_on\n")
    scratch = _prepare(settings, [file], tmp_path)
    assert _placed(scratch) == ["received.csv", "submissions/2024/07/a.csv"]


def test_the_folders_of_other_files_say_nothing(settings: Settings, tmp_path: Path) -> None:
    elsewhere = tmp_path / "2023" / "01"
    elsewhere.mkdir(parents=True)
    (elsewhere / "a.csv").write_text("a")
    assert _placed(_prepare(settings, [elsewhere / "a.csv"], tmp_path)) == ["a.csv"]


def test_two_files_of_one_name_are_two_files(settings: Settings, tmp_path: Path) -> None:
    files = [tmp_path / "x" / "a.csv", tmp_path / "y" / "a.csv"]
    for file in files:
        file.parent.mkdir()
        file.write_text(file.parent.name)
    scratch = _prepare(settings, files, tmp_path)
    assert _placed(scratch) == ["a.csv", "tep-2/a.csv"]
    assert [given.name for given in scratch.given] == [str(file) for file in files]


def test_nothing_is_made_where_the_warehouse_would_be(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("a")
    scratch = _prepare(settings, [file], tmp_path)
    assert not scratch.has_ledger
    assert not settings.warehouse_dir.exists()

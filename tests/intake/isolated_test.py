"""A file that ends the process that reads it is refused, and the next one is read as if nothing had happened."""

import os
import signal
from pathlib import Path

import pytest

from orchestration.intake.files import find_files
from orchestration.intake.forms import load_forms
from orchestration.intake.isolated import IsolatedReader
from orchestration.intake.read import Vocabulary, read_file
from orchestration.intake.units import load_units
from orchestration.settings import SEEDS_DIR
from tests.warehouse import RAW

VOCABULARY = Vocabulary(load_forms(), load_units(SEEDS_DIR))
FILES = find_files(RAW / "submissions" / "2024" / "07").files[:3]
FOLDER = RAW / "submissions" / "2024" / "07"


def test_what_the_child_reads_is_what_the_process_itself_would_read() -> None:
    with IsolatedReader(FOLDER, VOCABULARY) as reader:
        for file in FILES:
            content = (FOLDER / file.path).read_bytes()
            assert reader.read(file) == read_file(file.path, content, file.sha256, VOCABULARY)


def test_a_child_that_dies_costs_one_file() -> None:
    with IsolatedReader(FOLDER, VOCABULARY) as reader:
        assert reader.read(FILES[0])
        os.kill(reader._process.pid, signal.SIGKILL)
        [refused] = reader.read(FILES[1])
        assert [p.rule_id for p in refused.problems] == ["KC-001"]
        [*read] = reader.read(FILES[2])
        assert all(submission.form for submission in read)


def test_a_file_that_takes_too_long_is_refused() -> None:
    with IsolatedReader(FOLDER, VOCABULARY, patience_seconds=0.001) as reader:
        [refused] = reader.read(FILES[0])
    assert "giây" in refused.problems[0].message_vi


def test_a_file_that_changed_meanwhile_is_left_for_the_next_load(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("STT;x;y", encoding="utf-8")
    [file] = find_files(tmp_path).files
    path.write_text("STT;x;z", encoding="utf-8")
    with IsolatedReader(tmp_path, VOCABULARY) as reader:
        assert reader.read(file) is None


@pytest.mark.parametrize("name", ["a.xlsx", "b.ods", "c.csv", "d.jpg"])
def test_foreign_bytes_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff\xd8\xff\xe0" + bytes(300))
    [file] = find_files(tmp_path).files
    with IsolatedReader(tmp_path, VOCABULARY) as reader:
        [refused] = reader.read(file)
    assert [p.rule_id for p in refused.problems] == ["KC-001"]

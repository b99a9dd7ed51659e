"""The feedback folder holds what still matters, rewrites nothing that is the same, and touches no other file."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration.feedback.folder import Kept, keep_folder
from orchestration.feedback.manifest import NAME, Manifest, read_manifest
from orchestration.feedback.published import FileFeedback
from tests.feedback.told import feedback
from tests.intake.workbooks import xlsx

CONTENT = xlsx([["STT", "Thực hiện"], [1, "(15)"]])
A, B = "2024/07/518 a.xlsx", "2024/08/518 b.xlsx"


def content_of(_: FileFeedback) -> bytes:
    return CONTENT


def keep(
    folder: Path,
    *names: str,
    read: Callable[[FileFeedback], bytes | None] = content_of,
    **changes: object,
) -> Kept:
    files = {name: feedback(file=f"{name}", **changes) for name in names}
    return keep_folder(folder, files, "inputs", read)


def files(folder: Path) -> dict[str, int]:
    return {p.relative_to(folder).as_posix(): p.stat().st_mtime_ns for p in folder.rglob("*.xlsx")}


def test_a_second_load_rewrites_nothing(tmp_path: Path) -> None:
    assert keep(tmp_path, A, B) == Kept(workbooks=2, written=2)
    before = files(tmp_path)
    assert set(before) == {A, B}
    assert keep(tmp_path, A, B) == Kept(workbooks=2, unchanged=2)
    assert files(tmp_path) == before
    assert read_manifest(tmp_path).made_of == "inputs"


def test_what_is_told_differently_is_written_again(tmp_path: Path) -> None:
    keep(tmp_path, A, B)
    assert keep(tmp_path, A, B, status="refused").written == 2


def test_a_workbook_that_somebody_removed_is_written_again(tmp_path: Path) -> None:
    keep(tmp_path, A)
    (tmp_path / A).unlink()
    assert keep(tmp_path, A).written == 1


def test_what_no_longer_matters_is_removed_with_its_empty_folder(tmp_path: Path) -> None:
    keep(tmp_path, A, B)
    (tmp_path / "2024/07/ghi chú.txt").write_text("của cán bộ")
    assert keep(tmp_path) == Kept(removed=2)
    assert [p.name for p in sorted(tmp_path.rglob("*"))] == ["2024", "07", "ghi chú.txt", NAME]


def test_a_file_of_somebody_else_is_never_overwritten_or_removed(tmp_path: Path) -> None:
    other = tmp_path / A
    other.parent.mkdir(parents=True)
    other.write_bytes(b"ours")
    assert keep(tmp_path, A).written == 1
    assert set(files(tmp_path)) == {A, "2024/07/518 a [00000000].xlsx"}
    assert keep(tmp_path).removed == 1
    assert other.read_bytes() == b"ours"


def test_the_folder_and_its_workbooks_are_private(tmp_path: Path) -> None:
    folder = tmp_path / "feedback"
    keep(folder, A)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / A).stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_gone_is_told_and_the_others_are_written(tmp_path: Path) -> None:
    def read(file: FileFeedback) -> bytes | None:
        return None if file.outcome.file == A else CONTENT

    kept = keep(tmp_path, A, B, read=read)
    assert (kept.workbooks, kept.written) == (1, 1)
    [note] = kept.notes
    assert A in note
    assert "no longer in the raw folder" in note


def test_a_workbook_written_while_its_file_was_there_stays(tmp_path: Path) -> None:
    keep(tmp_path, A)
    assert keep(tmp_path, A, read=lambda _: None) == Kept(workbooks=1, unchanged=1)


def test_a_file_that_ends_the_process_is_told_and_the_others_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dying:
        """As a content, ends the process that unpickles it."""

        def __reduce__(self) -> tuple[object, tuple[int]]:
            return os._exit, (1,)

    def read(file: FileFeedback) -> bytes:
        return Dying() if file.outcome.file == A else CONTENT  # type: ignore[return-value]

    kept = keep(tmp_path, A, B, read=read)
    assert (kept.workbooks, kept.written, len(kept.notes)) == (1, 1, 1)
    assert "marking process ended" in kept.notes[0]


def test_a_killed_load_leaves_nothing_that_nobody_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(_: FileFeedback) -> bytes:
        raise KeyboardInterrupt

    keep(tmp_path, A)
    (tmp_path / "2024/07/.new-half").write_bytes(b"half")
    with pytest.raises(KeyboardInterrupt):
        keep(tmp_path, A, B, read=killed)
    manifest = read_manifest(tmp_path)
    assert manifest.made_of == ""
    assert set(manifest.fingerprints) == {A, B}
    assert not list(tmp_path.rglob(".new-*"))
    assert keep(tmp_path, A, B) == Kept(workbooks=2, written=1, unchanged=1)


@pytest.mark.parametrize(
    "damage", ["", "{}", "[]", '{"made_of": 1, "fingerprints": 2}', '{"a": 1}']
)
def test_a_damaged_manifest_is_an_empty_one(tmp_path: Path, damage: str) -> None:
    (tmp_path / NAME).write_text(damage, encoding="utf-8")
    assert read_manifest(tmp_path).fingerprints == {}
    assert read_manifest(tmp_path / "none") == Manifest()

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestration.intake.files import find_files


def fill(raw: Path, contents: dict[str, bytes]) -> None:
    for name, content in contents.items():
        path = raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_traces_are_skipped_with_a_line_and_our_own_files_without(tmp_path: Path) -> None:
    fill(tmp_path, {"a/x.xlsx": b"1", "a/~$x.xlsx": b"2", "README.md": b"3", "received.csv": b"4"})
    found = find_files(tmp_path)
    assert [file.path for file in found.files] == ["a/x.xlsx"]
    assert len(found.skipped) == 1
    assert "a/~$x.xlsx" in found.skipped[0]


def test_a_raw_folder_inside_a_hidden_folder_is_read(tmp_path: Path) -> None:
    fill(tmp_path / ".hidden", {"x.xlsx": b"1"})
    assert len(find_files(tmp_path / ".hidden").files) == 1


def test_a_link_to_a_folder_gives_its_files_and_bytes(tmp_path: Path) -> None:
    fill(tmp_path, {"mail/x.xlsx": b"123"})
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "share").symlink_to(tmp_path / "mail")
    (file,) = find_files(tmp_path / "raw").files
    assert (file.path, file.size_bytes) == ("share/x.xlsx", 3)
    assert file.content(tmp_path / "raw") == b"123"


def test_what_can_not_be_opened_is_skipped_with_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, {"x.xlsx": b"1", "y.xlsx": b"2", ".hidden": b"3"})
    (tmp_path / "z.xlsx").symlink_to(tmp_path / "nowhere")
    open_path = Path.open

    def guarded(path: Path, *args: str):
        if path.name == "x.xlsx":
            raise PermissionError(13, "Permission denied")
        return open_path(path, *args)

    monkeypatch.setattr(Path, "open", guarded)
    found = find_files(tmp_path)
    assert [file.path for file in found.files] == ["y.xlsx"]
    assert [line.split(":")[0] for line in found.skipped] == [".hidden", "x.xlsx", "z.xlsx"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        find_files(tmp_path / "nowhere")


def test_a_name_that_is_no_text_is_skipped_with_a_line(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"b\xe1o c\xe1o.xlsx")).write_bytes(b"1")
    found = find_files(tmp_path)
    assert found.files == ()
    assert "rename" in found.skipped[0]
    found.skipped[0].encode()


def test_a_file_that_changed_since_it_was_found_is_not_read(tmp_path: Path) -> None:
    fill(tmp_path, {"x.xlsx": b"1"})
    (file,) = find_files(tmp_path).files
    assert file.content(tmp_path) == b"1"
    (tmp_path / "x.xlsx").write_bytes(b"2")
    assert file.content(tmp_path) is None
    (tmp_path / "x.xlsx").unlink()
    assert file.content(tmp_path) is None


@settings(deadline=None, max_examples=25)
@given(
    st.permutations([f"{folder}{name}" for folder in ("", "b/", "a/") for name in ("x", "y", "z")])
)
def test_files_are_found_in_one_order_whatever_order_they_came_in(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    raw = tmp_path_factory.mktemp("raw")
    fill(raw, {name: name.encode() for name in names})
    paths = [file.path for file in find_files(raw).files]
    assert paths == ["a/x", "a/y", "a/z", "b/x", "b/y", "b/z", "x", "y", "z"]

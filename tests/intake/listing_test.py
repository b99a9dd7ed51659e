import os
import socket
from pathlib import Path, PurePosixPath

import pytest

from orchestration.intake.listing import is_trace, list_files, shown


def fill(raw: Path, *names: str) -> None:
    for name in names:
        path = raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())


@pytest.mark.parametrize(
    "path",
    ["~$x.xlsx", "a/.~lock.x.ods#", "a/Thumbs.db", "desktop.ini", ".DS_Store", "__MACOSX/x.xlsx"],
)
def test_a_trace_of_a_program_is_no_submission(path: str) -> None:
    assert is_trace(PurePosixPath(path))


def test_a_submission_is_no_trace() -> None:
    assert not is_trace(PurePosixPath("submissions/2024/07/~x.xlsx"))


def test_a_hidden_folder_is_one_line_and_is_not_read(tmp_path: Path) -> None:
    fill(tmp_path, ".git/a", ".git/b/c", "x")
    listing = list_files(tmp_path)
    assert listing.paths == ("x",)
    assert listing.skipped == (".git: a program's trace, not a submission",)


def test_a_linked_folder_is_followed(tmp_path: Path) -> None:
    fill(tmp_path, "mail/07/x", "raw/y")
    (tmp_path / "raw" / "share").symlink_to(tmp_path / "mail")
    listing = list_files(tmp_path / "raw")
    assert listing.paths == ("share/07/x", "y")
    assert listing.skipped == ()


def test_a_linked_file_is_a_file(tmp_path: Path) -> None:
    fill(tmp_path, "mail/x", "raw/y")
    (tmp_path / "raw" / "x").symlink_to(tmp_path / "mail" / "x")
    assert list_files(tmp_path / "raw").paths == ("x", "y")


def test_a_raw_folder_that_is_a_link_is_read(tmp_path: Path) -> None:
    fill(tmp_path, "mail/07/x")
    (tmp_path / "raw").symlink_to(tmp_path / "mail")
    assert list_files(tmp_path / "raw").paths == ("07/x",)


@pytest.mark.parametrize("target", [".", "submissions", "..", "../raw/submissions/07"])
def test_links_that_lead_round_in_circles_end(tmp_path: Path, target: str) -> None:
    raw = tmp_path / "raw"
    fill(raw, "submissions/07/x", "y")
    (raw / "submissions" / "07" / "again").symlink_to((raw / target).resolve())
    listing = list_files(raw)
    assert listing.paths == ("submissions/07/x", "y")
    assert len(listing.skipped) == 1
    assert "the same folder as" in listing.skipped[0]


def test_two_outer_folders_that_link_to_each_other_are_read_once(tmp_path: Path) -> None:
    fill(tmp_path, "a/x", "b/y", "raw/z")
    (tmp_path / "a" / "to_b").symlink_to(tmp_path / "b")
    (tmp_path / "b" / "to_a").symlink_to(tmp_path / "a")
    (tmp_path / "raw" / "a").symlink_to(tmp_path / "a")
    (tmp_path / "raw" / "b").symlink_to(tmp_path / "b")
    listing = list_files(tmp_path / "raw")
    assert listing.paths == ("a/x", "b/y", "z")
    assert listing.skipped == (
        "a/to_b: the same folder as b",
        "b/to_a: the same folder as a",
    )


def test_a_link_does_not_take_over_the_names_of_a_real_folder(tmp_path: Path) -> None:
    fill(tmp_path, "submissions/07/x")
    (tmp_path / "a link that sorts first").symlink_to(tmp_path / "submissions")
    assert list_files(tmp_path).paths == ("submissions/07/x",)


def test_a_link_into_a_hidden_folder_is_followed(tmp_path: Path) -> None:
    fill(tmp_path, ".versions/2/x")
    (tmp_path / "current").symlink_to(tmp_path / ".versions" / "2")
    assert list_files(tmp_path).paths == ("current/x",)


def test_links_that_lead_nowhere_are_named(tmp_path: Path) -> None:
    fill(tmp_path, "x")
    (tmp_path / "gone.xlsx").symlink_to(tmp_path / "nowhere")
    (tmp_path / "itself.xlsx").symlink_to(tmp_path / "itself.xlsx")
    (tmp_path / "received.csv").symlink_to(tmp_path / "nowhere")
    listing = list_files(tmp_path)
    assert listing.paths == ("x",)
    assert [line.split(":")[0] for line in listing.skipped] == [
        "gone.xlsx",
        "itself.xlsx",
        "received.csv",
    ]


def test_an_editors_lock_is_a_trace_although_it_is_a_link_that_leads_nowhere(
    tmp_path: Path,
) -> None:
    (tmp_path / ".#x.csv").symlink_to("someone@somewhere.1234")
    assert list_files(tmp_path).skipped == (".#x.csv: a program's trace, not a submission",)


def test_a_folder_that_can_not_be_opened_is_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Not by chmod: these tests may be run by root, whom nothing is closed to.
    fill(tmp_path, "open/x", "shut/y")
    scandir = os.scandir

    def guarded(path: Path):
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    listing = list_files(tmp_path)
    assert listing.paths == ("open/x",)
    assert listing.skipped == (
        "shut: can't be opened (Permission denied); tried again at the next load",
    )


def test_what_is_neither_file_nor_folder_is_named_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    assert list_files(tmp_path).skipped == ("pipe.xlsx: neither a file nor a folder",)


def test_a_socket_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("mail.sock")
        assert list_files(tmp_path).skipped == ("mail.sock: neither a file nor a folder",)


def test_folders_however_deep_do_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2500):  # deeper than a path may be long
        Path("d").mkdir()
        os.chdir("d")
    fill(tmp_path, "x")
    listing = list_files(tmp_path)
    assert listing.paths == ("x",)
    assert len(listing.skipped) == 1
    assert "can't be opened" in listing.skipped[0]
    for _ in range(2500):  # from below: who clears up fails on so long a path
        os.chdir("..")
        Path("d").rmdir()


def test_a_name_that_is_no_text_is_shown_with_escapes() -> None:
    assert shown(os.fsdecode(b"b\xe1o")) == "b\\udce1o"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        list_files(tmp_path / "nowhere")

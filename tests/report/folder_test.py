"""The folder of a report: equal reports leave it alone, edited files are not lost."""

from pathlib import Path

from orchestration.report.folder import NAME, read_manifest, write_folder
from tests.report.files import written
from tests.report.made import report

OLD, NEW = {"a.docx": b"old", "a.html": b"page"}, {"a.docx": b"new", "a.html": b"page"}


def test_only_what_has_changed_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "2024-07"
    assert write_folder(folder, OLD, "1") == 2
    before = (folder / "a.html").stat().st_mtime_ns
    assert write_folder(folder, NEW, "2") == 1
    assert (folder / "a.docx").read_bytes() == b"new"
    assert (folder / "a.html").stat().st_mtime_ns == before
    assert read_manifest(folder).made_of == "2"
    assert [p.name for p in tmp_path.iterdir()] == ["2024-07"]


def test_an_edited_file_stays_as_long_as_the_report_says_the_same(tmp_path: Path) -> None:
    write_folder(tmp_path / "r", OLD, "1")
    (tmp_path / "r" / "a.docx").write_bytes(b"numbered and dated")
    assert write_folder(tmp_path / "r", OLD, "2") == 0
    assert (tmp_path / "r" / "a.docx").read_bytes() == b"numbered and dated"


def test_an_edited_file_is_kept_beside_a_new_report(tmp_path: Path) -> None:
    write_folder(tmp_path / "r", OLD, "1")
    (tmp_path / "r" / "a.docx").write_bytes(b"numbered and dated")
    assert write_folder(tmp_path / "r", NEW, "2") == 1
    assert (tmp_path / "r" / "a.docx").read_bytes() == b"new"
    (aside,) = (tmp_path / "r").glob("a (đã sửa *).docx")
    assert aside.read_bytes() == b"numbered and dated"


def test_a_file_that_is_not_ours_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "a.docx").write_bytes(b"somebody's")
    write_folder(tmp_path / "r", OLD, "1")
    assert len(list((tmp_path / "r").glob("a (đã sửa *).docx"))) == 1


def test_a_manifest_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("[1]", encoding="utf-8")
    assert read_manifest(tmp_path).made_of == ""


def test_equal_reports_give_equal_bytes() -> None:
    assert written(report()) == written(report())

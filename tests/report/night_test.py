"""The report of a night: written by the load, owed until it is written."""

import shutil
from pathlib import Path

from orchestration.night.outcome import night_without_news
from orchestration.report.folder import NAME
from orchestration.report.standing import is_report_current, latest_folder
from orchestration.report.write import give_report
from orchestration.settings import Settings
from tests.conftest import Loaded
from tests.warehouse import RAW, load, query


def test_a_load_writes_the_report_of_the_latest_month(loaded: Loaded) -> None:
    folder = loaded.warehouse / "reports" / "2024-07"
    assert loaded.summary["report_path"] == str(folder)
    assert loaded.summary["report_changed"] == 3
    assert sorted(path.suffix for path in folder.iterdir()) == [".docx", ".html", ".json", ".xlsx"]


def test_a_load_killed_before_its_report_owes_it(loaded: Loaded, tmp_path: Path) -> None:
    settings = Settings(raw_dir=RAW, warehouse_dir=loaded.copy_to(tmp_path))
    unchanged = night_without_news(settings)
    assert unchanged is not None
    folder = latest_folder(settings)
    assert unchanged.report == {"path": str(folder), "changed": 0}
    assert folder is not None
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    (folder / NAME).unlink()
    assert not is_report_current(settings)
    assert night_without_news(settings) is None
    written = give_report(settings)
    assert written is not None and written.changed == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    (folder / written.files[0]).unlink()
    assert not is_report_current(settings)


def test_a_report_that_cannot_be_written_does_not_undo_the_publication(
    loaded: Loaded, tmp_path: Path
) -> None:
    warehouse = loaded.copy_to(tmp_path)
    project = shutil.copytree(
        RAW.parent / "dbt_project",
        tmp_path / "dbt_project",
        ignore=shutil.ignore_patterns("target", "logs", "report.yml"),
    )
    summary = load(warehouse, KHUYENCONG_DBT_PROJECT_DIR=str(project))
    assert (summary["exit"], summary["outcome"]) == (1, "published")
    assert "report.yml is missing" in summary["errors"][0]
    assert "feedback__workbooks" in summary["seconds"]
    run_id = "select run_id from meta.publication"
    assert query(warehouse / "khuyencong.duckdb", run_id) != query(loaded.published, run_id)

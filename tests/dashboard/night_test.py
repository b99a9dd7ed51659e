"""The page in the night: what it owes its readers, and that its failure takes nothing back."""

import shutil
from pathlib import Path

from orchestration.dashboard.night import is_dashboard_current
from orchestration.night.outcome import night_without_news
from orchestration.settings import Settings
from tests.conftest import Loaded
from tests.warehouse import RAW, load, query


def test_a_load_killed_before_its_page_owes_it(loaded: Loaded, tmp_path: Path) -> None:
    settings = Settings(raw_dir=RAW, warehouse_dir=loaded.copy_to(tmp_path))
    assert night_without_news(settings) is not None
    settings.dashboard_path.unlink()
    assert not is_dashboard_current(settings)
    assert night_without_news(settings) is None


def test_a_page_that_fails_undoes_nothing_and_is_told(loaded: Loaded, tmp_path: Path) -> None:
    warehouse = loaded.copy_to(tmp_path)
    settings = Settings(raw_dir=RAW, warehouse_dir=warehouse)
    shutil.rmtree(settings.dashboard_path.parent)
    settings.dashboard_path.mkdir(parents=True)  # no file can take this place
    summary = load(warehouse)
    assert (summary["exit"], summary["outcome"]) == (1, "published")
    assert any("index.html" in error for error in summary["errors"]), summary["errors"]
    assert summary["dashboard_path"] == ""
    published = "select run_id from meta.publication"
    assert query(settings.published_path, published) != query(loaded.published, published)

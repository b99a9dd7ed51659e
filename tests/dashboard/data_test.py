"""What the page carries: exact, repeatable, safe inside an element, without names of persons."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

from orchestration.dashboard.data import EXACT, NotExact, read_data
from orchestration.dashboard.night import is_dashboard_current
from orchestration.dashboard.pack import as_json
from orchestration.dashboard.write import write_dashboard
from orchestration.settings import Settings
from tests.conftest import Loaded
from tests.warehouse import RAW, query


def test_the_same_file_gives_the_same_page(loaded: Loaded, tmp_path: Path) -> None:
    first = write_dashboard(loaded.published, tmp_path / "a")
    second = write_dashboard(loaded.published, tmp_path / "b")
    written = (loaded.warehouse / "dashboard" / "index.html").read_bytes()
    assert first.path.read_bytes() == second.path.read_bytes() == written
    assert first.size == len(written) < 1_500_000
    assert list((tmp_path / "a").iterdir()) == [first.path]


def test_nothing_in_json_ends_its_element() -> None:
    text = "</script><!-- & \u2028\u2029"
    packed = as_json({"a": text})
    assert not set("<>&\u2028\u2029") & set(packed)
    assert json.loads(packed) == {"a": text}


def test_money_is_in_dong(loaded: Loaded) -> None:
    columns = read_data(loaded.published)["disbursements"]["columns"]
    ((total,),) = query(loaded.published, "select sum(executed_vnd) from marts.fct_disbursement")
    assert sum(n for n in columns["amount"] if n is not None) == total == 2_679_000_000


def test_what_a_browser_cannot_add_up_is_no_page(loaded: Loaded, tmp_path: Path) -> None:
    copy = Path(shutil.copy(loaded.published, tmp_path))
    with duckdb.connect(str(copy)) as connection:
        connection.execute(
            f"update marts.fct_disbursement set executed_vnd = {EXACT} where month = '2024-07-01'"
        )
    with pytest.raises(NotExact, match=r"disbursements\.amount"):
        write_dashboard(copy, tmp_path / "page")
    assert not (tmp_path / "page").exists()


def test_households_and_rejected_lines_are_nameless(loaded: Loaded) -> None:
    text = json.dumps(read_data(loaded.published), ensure_ascii=False)
    households = query(
        loaded.published,
        "select establishment_name from marts.dim_establishment where is_household",
    )
    assert len(households) > 10
    assert [name for (name,) in households if name in text] == []
    assert "establishment_name" not in text


def test_a_page_of_another_publication_is_not_current(loaded: Loaded, tmp_path: Path) -> None:
    warehouse = loaded.copy_to(tmp_path)
    settings = Settings(RAW, warehouse)
    assert is_dashboard_current(settings)
    with duckdb.connect(str(settings.published_path)) as connection:
        connection.execute("update meta.publication set run_id = 'another'")
    assert not is_dashboard_current(settings)
    settings.dashboard_path.unlink()
    assert not is_dashboard_current(settings)

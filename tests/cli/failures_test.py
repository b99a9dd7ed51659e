"""What stops a load is told in words, with the right exit status, and never as a traceback."""

import json
from pathlib import Path

import pytest

from tests.conftest import Loaded
from tests.warehouse import RAW, khuyencong, load


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        (("--raw", "/no/such/folder"), {}, "does not exist"),
        (("--as-of", "10/6/2024"), {}, "10/6/2024"),
        (("--as-of", "2999-01-01"), {}, "has not come yet"),
        ((), {"KHUYENCONG_LOCK_TIMEOUT": "abc"}, "seconds expected"),
        (
            ("--raw", str(RAW), "--warehouse", str(RAW / "warehouse")),
            {},
            "lies inside the raw folder",
        ),
    ],
)
def test_wrong_usage_is_exit_2(
    arguments: tuple[str, ...], environment: dict[str, str], said: str
) -> None:
    run = khuyencong("load", *arguments, **environment)
    assert run.returncode == 2
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def test_a_lost_ledger_does_not_publish_an_empty_warehouse(loaded: Loaded, tmp_path: Path) -> None:
    warehouse = loaded.copy_to(tmp_path)
    (warehouse / "ledger.duckdb").unlink()
    before = (warehouse / "khuyencong.duckdb").read_bytes()
    summary = load(warehouse)
    assert (summary["exit"], summary["outcome"]) == (1, "not published")
    assert "restore the ledger from its backup" in summary["errors"][0]
    assert (warehouse / "khuyencong.duckdb").read_bytes() == before
    assert not (warehouse / "ledger.duckdb").exists()


def test_a_damaged_ledger_is_told_and_nothing_is_touched(loaded: Loaded, tmp_path: Path) -> None:
    warehouse = loaded.copy_to(tmp_path)
    (warehouse / "ledger.duckdb").write_bytes(b"not a database" * 1000)
    before = (warehouse / "khuyencong.duckdb").read_bytes()
    summary = load(warehouse)
    assert summary["exit"] == 1
    assert "ledger.duckdb" in summary["errors"][0]
    assert (warehouse / "khuyencong.duckdb").read_bytes() == before


@pytest.mark.parametrize("damage", ["{}", "no json", '{"run_id": 1, "tables": 2}'])
def test_a_damaged_snapshot_manifest_is_made_anew(
    loaded: Loaded, tmp_path: Path, damage: str
) -> None:
    from orchestration.publish.fingerprint import is_current
    from orchestration.settings import Settings

    warehouse = loaded.copy_to(tmp_path)
    settings = Settings(raw_dir=RAW, warehouse_dir=warehouse)
    assert is_current(settings)
    settings.latest_manifest_path.write_text(damage, encoding="utf-8")
    assert not is_current(settings)


def test_a_warehouse_that_can_not_be_made_fails_in_json_too(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    run = khuyencong(
        "load", "--raw", RAW, "--warehouse", tmp_path / "file" / "warehouse", "--json", "-q"
    )
    assert run.returncode == 1
    assert json.loads(run.stdout)["outcome"] == "not published"
    assert "Traceback" not in run.stderr

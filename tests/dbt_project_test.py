"""The dbt project on the sample: every data test passes without a warning, and the manifest is whole.

`make check` builds the same project on an empty ledger, with its unit tests (tests/project_check.py).
"""

import json
from pathlib import Path
from typing import Any

from tests.conftest import Loaded
from tests.project_check import build, undescribed, without_contract, without_unit_test
from tests.warehouse import RAW, query

DBT_PROJECT = RAW.parent / "dbt_project"


def _manifest() -> dict[str, Any]:
    return json.loads((DBT_PROJECT / "target" / "manifest.json").read_text(encoding="utf-8"))


def test_the_sample_builds_without_a_warning(loaded: Loaded, tmp_path: Path) -> None:
    ledger = loaded.warehouse / "ledger.duckdb"
    run = build(tmp_path, ledger, "--exclude-resource-type", "unit_test")
    assert run.returncode == 0, run.stdout[-3000:]
    assert "WARN=0 ERROR=0" in run.stdout
    assert "deprecat" not in run.stdout.lower()


def test_everything_is_described_under_contract_and_unit_tested(loaded: Loaded) -> None:
    manifest = _manifest()
    assert undescribed(manifest) == []
    assert without_contract(manifest) == []
    assert without_unit_test(manifest) == []


def test_what_is_missing_is_found(loaded: Loaded) -> None:
    manifest = _manifest()
    for test_id, test in list(manifest["unit_tests"].items()):
        if "model.khuyencong.kc_102" in test["depends_on"]["nodes"]:
            del manifest["unit_tests"][test_id]
    fact = manifest["nodes"]["model.khuyencong.fct_plan"]
    fact["config"]["contract"]["enforced"] = False
    fact["columns"]["planned_vnd"]["description"] = ""
    assert without_unit_test(manifest) == ["kc_102"]
    assert without_contract(manifest) == ["fct_plan"]
    assert undescribed(manifest) == ["fct_plan.planned_vnd"]


def test_the_sources_of_dbt_are_the_tables_of_the_ledger(loaded: Loaded) -> None:
    manifest = _manifest()
    named = {n["name"] for n in manifest["sources"].values() if n["source_name"] == "ledger"}
    there = query(loaded.warehouse / "ledger.duckdb", "select table_name from duckdb_tables()")
    assert named == {table for (table,) in there}

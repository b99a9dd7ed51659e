"""The dbt project: every unit test and data test passes without a warning, and everything is described."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.conftest import Loaded
from tests.warehouse import RAW, query

DBT_PROJECT = RAW.parent / "dbt_project"


def _dbt(
    loaded: Loaded, folder: Path, ledger: Path, *arguments: str
) -> tuple[subprocess.CompletedProcess[str], dict[str, Any]]:
    target = shutil.copytree(
        loaded.warehouse / "work" / "dbt_target", folder / "target", dirs_exist_ok=True
    )
    run = subprocess.run(
        [
            str(Path(sys.executable).with_name("dbt")),
            *arguments,
            *("--profiles-dir", ".", "--target-path", str(target), "--log-path", str(target)),
        ],
        cwd=DBT_PROJECT,
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "DO_NOT_TRACK": "1",
            "KHUYENCONG_CANDIDATE_PATH": str(folder / "candidate.duckdb"),
            "KHUYENCONG_LEDGER_PATH": str(ledger),
            "KHUYENCONG_AS_OF_DATE": "2024-08-31",
        },
    )
    return run, json.loads((target / "run_results.json").read_text(encoding="utf-8"))


def _manifest() -> dict[str, Any]:
    return json.loads((DBT_PROJECT / "target" / "manifest.json").read_text(encoding="utf-8"))


def test_build_with_unit_tests_passes_without_a_warning(loaded: Loaded, tmp_path: Path) -> None:
    run, results = _dbt(loaded, tmp_path, loaded.warehouse / "ledger.duckdb", "build")
    assert run.returncode == 0, run.stdout[-3000:]
    assert "WARN=0 ERROR=0" in run.stdout
    assert "deprecat" not in run.stdout.lower()
    unit_tests = [r for r in results["results"] if r["unique_id"].startswith("unit_test.")]
    assert len(unit_tests) > 50
    assert {r["status"] for r in results["results"]} <= {"success", "pass"}


def test_every_rule_has_a_unit_test(loaded: Loaded) -> None:
    manifest = _manifest()
    rules = {n["name"] for n in manifest["nodes"].values() if n["schema"] == "rules"}
    tested = {
        name
        for test in manifest["unit_tests"].values()
        for name in [test["model"]]
        if name in rules
    }
    assert len(rules) >= 12
    assert rules == tested


def _undescribed(manifest: dict[str, Any]) -> list[str]:
    missing = []
    nodes = [*manifest["nodes"].values(), *manifest["sources"].values()]
    for node in nodes:
        if node["resource_type"] not in {"model", "seed", "source"}:
            continue
        if not node["description"]:
            missing.append(node["name"])
        missing += [
            f"{node['name']}.{name}"
            for name, column in node["columns"].items()
            if not column["description"]
        ]
    missing += [
        macro["name"]
        for macro in manifest["macros"].values()
        if macro["package_name"] == "khuyencong" and not macro["description"]
    ]
    return missing


def test_every_model_column_seed_and_macro_is_described(loaded: Loaded) -> None:
    manifest = _manifest()
    assert _undescribed(manifest) == []


def test_every_published_table_is_under_contract(loaded: Loaded) -> None:
    manifest = _manifest()
    published = [
        n
        for n in manifest["nodes"].values()
        if n["resource_type"] == "model" and n["schema"] in {"marts", "quality"}
    ]
    assert len(published) >= 17
    assert all(n["config"]["contract"]["enforced"] for n in published)


def test_the_sources_of_dbt_are_the_tables_of_the_ledger(loaded: Loaded) -> None:
    manifest = _manifest()
    named = {n["name"] for n in manifest["sources"].values() if n["source_name"] == "ledger"}
    there = query(loaded.warehouse / "ledger.duckdb", "select table_name from duckdb_tables()")
    assert named == {table for (table,) in there}

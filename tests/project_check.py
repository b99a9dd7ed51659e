"""The dbt project is whole: described, under contract, unit-tested, and builds on an empty ledger without a warning.

`make check` runs it (`python -m tests.project_check`); tests/dbt_project_test.py asks the same of the sample.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from orchestration.intake.forms import load_forms
from orchestration.ledger.store import open_ledger
from orchestration.settings import DBT_PROJECT_DIR

PUBLISHED = {"marts", "quality"}
# Plumbing that a unit test can't call: dbt's own hook, a value of the environment, a list of relations, a test itself.
NOT_UNIT_TESTED = {"generate_schema_name", "rules_version", "union_rules", "test_has_label"}
DBT = str(Path(sys.executable).with_name("dbt"))


def build(folder: Path, ledger: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`dbt build` of the whole project into a folder, data tests and unit tests too."""
    target = str(folder / "target")
    return subprocess.run(
        [DBT, "build", "--profiles-dir", ".", "--target-path", target, "--log-path", target, *arguments],
        cwd=DBT_PROJECT_DIR,
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
    )  # fmt: skip


def undescribed(manifest: dict[str, Any]) -> list[str]:
    """Models, seeds, sources, their columns, macros and exposures without a description."""
    missing = []
    for node in [*manifest["nodes"].values(), *manifest["sources"].values()]:
        if node["resource_type"] not in {"model", "seed", "source"}:
            continue
        if not node["description"]:
            missing.append(node["name"])
        missing += [
            f"{node['name']}.{name}"
            for name, column in node["columns"].items()
            if not column["description"]
        ]
    others = [*_own_macros(manifest).values(), *manifest["exposures"].values()]
    return missing + [other["name"] for other in others if not other["description"]]


def without_contract(manifest: dict[str, Any]) -> list[str]:
    """Published models whose contract is not enforced."""
    return [
        node["name"] for node in _published(manifest) if not node["config"]["contract"]["enforced"]
    ]


def without_unit_test(manifest: dict[str, Any]) -> list[str]:
    """Rules, published models and macros that no unit test reaches."""
    tested = {test["depends_on"]["nodes"][0] for test in manifest["unit_tests"].values()}
    models = [
        node
        for node in manifest["nodes"].values()
        if node["resource_type"] == "model" and node["schema"] in {*PUBLISHED, "rules"}
    ]
    reached = {
        macro
        for model in tested
        for macro in _closure(manifest, manifest["nodes"][model]["depends_on"]["macros"])
    }
    return [node["name"] for node in models if node["unique_id"] not in tested] + [
        macro["name"]
        for unique_id, macro in _own_macros(manifest).items()
        if unique_id not in reached and macro["name"] not in NOT_UNIT_TESTED
    ]


def _published(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        node
        for node in manifest["nodes"].values()
        if node["resource_type"] == "model" and node["schema"] in PUBLISHED
    ]


def _own_macros(manifest: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {k: m for k, m in manifest["macros"].items() if m["package_name"] == "khuyencong"}


def _closure(manifest: dict[str, Any], macros: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    waiting = list(macros)
    while waiting:
        macro = waiting.pop()
        if macro not in seen and macro in manifest["macros"]:
            seen.add(macro)
            waiting += manifest["macros"][macro]["depends_on"]["macros"]
    return seen


def main() -> None:
    """Exit 1 with what is missing."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        open_ledger(folder / "ledger.duckdb", load_forms()).close()
        run = build(folder, folder / "ledger.duckdb", "--warn-error")
        if run.returncode != 0:
            sys.exit(
                f"dbt build on an empty ledger, warnings as errors:\n{run.stdout[-5000:]}{run.stderr}"
            )
        manifest = json.loads((folder / "target" / "manifest.json").read_text(encoding="utf-8"))
    problems = {
        "not described": undescribed(manifest),
        "not under contract": without_contract(manifest),
        "not unit-tested": without_unit_test(manifest),
    }
    for what, names in problems.items():
        if names:
            print(f"{what}: {', '.join(names)}", file=sys.stderr)
    if any(problems.values()):
        sys.exit(1)
    counts = {kind: len(manifest[kind]) for kind in ("nodes", "unit_tests", "exposures")}
    print(
        f"dbt project: builds without a warning, described, under contract, unit-tested: {counts}"
    )


if __name__ == "__main__":
    main()

"""dbt as Dagster runs it: the manifest, the environment of a build, and the command."""

import os
import subprocess
import sys
from collections.abc import Mapping
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from dagster_dbt import DagsterDbtTranslator, DbtCliResource
from filelock import FileLock
from packaging.version import Version

from orchestration.publish.fingerprint import code_version, tree_hash
from orchestration.settings import DBT_PROJECT_DIR, Settings

MANIFEST_DIR = DBT_PROJECT_DIR / "target"
# dbt is a program of the same environment, whatever the PATH says.
DBT_EXECUTABLE = Path(sys.executable).with_name("dbt")
QUIET = {"DO_NOT_TRACK": "1", "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}


class Dbt(DbtCliResource):
    """The dbt command line. Asks no `dbt --version`: that costs seconds and calls the package registry."""

    @cached_property
    def _cli_version(self) -> Version:
        return Version(version("dbt-core"))


class Translator(DagsterDbtTranslator):
    """Asset key = schema/table (the default); every dbt node belongs to the group 'warehouse'."""

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str:  # noqa: ARG002 - the signature is dagster-dbt's
        return "warehouse"


def dbt_resource() -> Dbt:
    """The dbt project of this repository, with its own profile."""
    return Dbt(
        project_dir=str(DBT_PROJECT_DIR),
        profiles_dir=str(DBT_PROJECT_DIR),
        dbt_executable=str(DBT_EXECUTABLE),
    )


def build_environment(settings: Settings) -> dict[str, str]:
    """The environment variables that dbt_project/profiles.yml and dbt_project.yml read."""
    return {
        **QUIET,
        "KHUYENCONG_CANDIDATE_PATH": str(settings.candidate_path),
        "KHUYENCONG_LEDGER_PATH": str(settings.ledger_path),
        "KHUYENCONG_AS_OF_DATE": settings.as_of_day.isoformat(),
        "KHUYENCONG_RULES_VERSION": code_version(),
    }


def prepared_manifest() -> Path:
    """The manifest of the dbt project as it is now; parsed anew (about 5 s) only if the project has changed."""
    manifest = MANIFEST_DIR / "manifest.json"
    stamp = MANIFEST_DIR / "manifest.of"
    MANIFEST_DIR.mkdir(exist_ok=True)
    with FileLock(MANIFEST_DIR / ".lock"):
        project = tree_hash(DBT_PROJECT_DIR)
        is_fresh = stamp.exists() and stamp.read_text(encoding="utf-8") == project
        if not (is_fresh and manifest.exists()):
            _parse()
            stamp.write_text(project, encoding="utf-8")
    return manifest


def _parse() -> None:
    completed = subprocess.run(
        [str(DBT_EXECUTABLE), "--quiet", "parse", "--profiles-dir", ".", "--target-path", "target"],
        cwd=DBT_PROJECT_DIR,
        env={**os.environ, **QUIET},
        capture_output=True,
        text=True,
        check=False,
    )
    if completed.returncode != 0:
        raise RuntimeError(f"dbt parse failed:\n{completed.stdout}{completed.stderr}")

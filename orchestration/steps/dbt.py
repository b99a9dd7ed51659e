"""The dbt project as every step runs it: the command, its environment, the manifest."""

import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from filelock import FileLock

from orchestration.publish.fingerprint import code_version, tree_hash
from orchestration.settings import DBT_PROJECT_DIR, Settings

MANIFEST_DIR = DBT_PROJECT_DIR / "target"
MANIFEST = MANIFEST_DIR / "manifest.json"
# What the manifest was made of: the hash of the project, the version of dbt.
MANIFEST_OF = MANIFEST_DIR / "manifest.of"
# The same manifest as dbt reads it fastest; no other run of dbt writes to this file.
PARSED = MANIFEST_DIR / "manifest.msgpack"
# dbt is a program of the same environment, whatever the PATH says (see orchestration/dbt_process.py).
DBT_EXECUTABLE = Path(sys.executable).with_name("khuyencong-dbt")
QUIET = {"DO_NOT_TRACK": "1", "DBT_SEND_ANONYMOUS_USAGE_STATS": "false"}


def build_environment(settings: Settings) -> dict[str, str]:
    """The environment variables that dbt_project/profiles.yml and dbt_project.yml read."""
    return {
        **QUIET,
        "KHUYENCONG_CANDIDATE_PATH": str(settings.candidate_path),
        "KHUYENCONG_LEDGER_PATH": str(settings.ledger_path),
        "KHUYENCONG_AS_OF_DATE": settings.as_of_day.isoformat(),
        "KHUYENCONG_RULES_VERSION": code_version(),
    }


def is_manifest_fresh() -> bool:
    """Whether the manifest is of the dbt project as it is now."""
    if not (MANIFEST.exists() and MANIFEST_OF.exists() and PARSED.exists()):
        return False
    return MANIFEST_OF.read_text(encoding="utf-8") == _made_of()


def _made_of() -> str:
    return f"{tree_hash(DBT_PROJECT_DIR)} {version('dbt-core')}"


def prepared_manifest(settings: Settings) -> Path:
    """The manifest of the dbt project as it is now; parsed anew (some 10 s) only if the project has changed."""
    MANIFEST_DIR.mkdir(exist_ok=True)
    with FileLock(MANIFEST_DIR / ".lock"):
        if not is_manifest_fresh():
            _parse(settings)
            shutil.copyfile(MANIFEST_DIR / "partial_parse.msgpack", PARSED)
            MANIFEST_OF.write_text(_made_of(), encoding="utf-8")
    return MANIFEST


def _parse(settings: Settings) -> None:
    # In the environment of the build, whose own parse then finds that nothing has changed.
    completed = subprocess.run(
        [str(DBT_EXECUTABLE), "--quiet", "parse", "--profiles-dir", ".", "--target-path", "target"],
        cwd=DBT_PROJECT_DIR,
        env={**os.environ, **build_environment(settings)},
        capture_output=True,
        text=True,
        check=False,
    )
    if completed.returncode != 0:
        raise RuntimeError(f"dbt parse failed:\n{completed.stdout}{completed.stderr}")

"""Building what a check needs of the dbt project, by a child that gets ready while the files are read."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from orchestration.night.dbt_failures import dbt_failures
from orchestration.settings import DBT_PROJECT_DIR, Settings
from orchestration.steps.dbt import build_environment, prepared_manifest

# What is published about a submission, and all that it is made of.
NEEDED = ("+finding", "+submission", "int_units__named", "money_unit")
NOT_NEEDED = ("test", "unit_test")


class BuildFailed(Exception):
    """dbt could not build the models; the message says which and why."""


@contextmanager
def ready_to_build(settings: Settings) -> Iterator[Callable[[], None]]:
    """A function that builds the candidate and raises BuildFailed if it can't. The child ends with the context."""
    prepared_manifest(settings)
    log = settings.logs_dir / "dbt.txt"
    with log.open("w", encoding="utf-8") as output:
        child = subprocess.Popen(
            [sys.executable, "-m", "orchestration.check.dbt_child", *_arguments(settings)],
            env={**os.environ, **build_environment(settings)},
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=output,
            text=True,
        )

        def build() -> None:
            child.communicate("build\n")
            if child.returncode != 0:
                said = log.read_text(encoding="utf-8").strip()
                raise BuildFailed("; ".join(dbt_failures(settings)) or said or "dbt did not start")

        try:
            yield build
        finally:
            child.kill()
            child.communicate()


def _arguments(settings: Settings) -> list[str]:
    return [
        *("--quiet", "build", "--select", *NEEDED, "--exclude-resource-type", *NOT_NEEDED),
        *("--project-dir", str(DBT_PROJECT_DIR), "--profiles-dir", str(DBT_PROJECT_DIR)),
        *("--target-path", str(settings.dbt_target_dir), "--log-path", str(settings.logs_dir)),
    ]

"""dbt as Dagster runs it."""

from collections.abc import Mapping
from functools import cached_property
from importlib.metadata import version
from typing import Any

from dagster_dbt import DagsterDbtTranslator, DbtCliResource
from packaging.version import Version

from orchestration.settings import DBT_PROJECT_DIR
from orchestration.steps.dbt import DBT_EXECUTABLE


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

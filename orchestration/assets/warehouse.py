"""The warehouse: the dbt project built whole into a candidate file, as assets with their dbt tests as checks."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import dbt_assets

from orchestration.assets.dbt import Dbt, Translator
from orchestration.assets.resources import Warehouse
from orchestration.steps.dbt import build_environment


def warehouse_assets(manifest: Path) -> dg.AssetsDefinition:
    """The dbt models, seeds and tests of a manifest as one step."""

    # Unit tests, and the models that they try macros on, prove the code, not the night's data: `make test` runs them.
    @dbt_assets(
        manifest=manifest,
        exclude="path:models/macro_check",
        dagster_dbt_translator=Translator(),
        name="warehouse",
    )
    def warehouse_tables(
        context: dg.AssetExecutionContext, dbt: Dbt, warehouse: Warehouse
    ) -> Iterator[Any]:
        settings = warehouse.settings
        for leftover in settings.work_dir.glob("candidate.duckdb*"):
            leftover.unlink()
        os.environ.update(build_environment(settings))
        yield from dbt.cli(
            ["build", "--exclude-resource-type", "unit_test"],
            context=context,
            target_path=settings.dbt_target_dir,
        ).stream()

    return warehouse_tables

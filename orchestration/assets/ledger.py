"""The ledger's tables: the batch appended, whole or not at all."""

from collections.abc import Iterator

import dagster as dg

from orchestration.assets.gate import check_results, check_specs
from orchestration.assets.resources import Warehouse
from orchestration.intake.forms import load_forms
from orchestration.ledger.store import TABLES, open_ledger, row_counts
from orchestration.steps.entering import enter


def _specs() -> list[dg.AssetSpec]:
    return [
        dg.AssetSpec(
            ["ledger", table],
            deps=[["landing", "batch"]],
            group_name="ledger",
            kinds={"duckdb"},
        )
        for table in (*TABLES, *(form.table for form in load_forms()))
    ]


@dg.multi_asset(name="ledger", specs=_specs(), check_specs=check_specs("ledger"))
def ledger_tables(
    context: dg.AssetExecutionContext, warehouse: Warehouse
) -> Iterator[dg.MaterializeResult[None] | dg.AssetCheckResult]:
    """Append-only: nothing in these tables is ever updated or deleted."""
    settings = warehouse.settings
    added, results = enter(settings, context.run_id)
    context.log.info(f"{added} submissions added to the ledger")
    with open_ledger(settings.ledger_path, load_forms()) as ledger:
        counts = row_counts(ledger)
    for key in context.selected_asset_keys:
        yield dg.MaterializeResult(
            asset_key=key, metadata={"dagster/row_count": counts[key.path[-1]]}
        )
    yield from check_results(results)

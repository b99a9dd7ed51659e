"""Landing: the raw files, and the batch of what is new among them."""

from collections.abc import Iterator

import dagster as dg

from orchestration.assets.gate import check_results, check_specs
from orchestration.assets.resources import Warehouse
from orchestration.ledger.batch import Batch
from orchestration.steps.landing import land

raw_files = dg.AssetSpec(
    ["raw", "submissions"],
    group_name="landing",
    description="The spreadsheets as the districts mailed them; never written to.",
)


@dg.asset(
    key=["landing", "batch"],
    group_name="landing",
    deps=[raw_files],
    check_specs=check_specs("landing"),
    kinds={"python", "duckdb"},
)
def landing_batch(
    context: dg.AssetExecutionContext, warehouse: Warehouse
) -> Iterator[dg.MaterializeResult[None] | dg.AssetCheckResult]:
    """Every file whose bytes were not seen before, read as text with addresses; what can't be read says why."""
    batch, results = land(warehouse.settings, context.run_id, context.log.info)
    yield from check_results(results)
    yield dg.MaterializeResult(metadata=_metadata(batch))


def _metadata(batch: Batch) -> dict[str, dg.MetadataValue]:
    return {
        "files_found": dg.MetadataValue.int(batch.file_count),
        "files_new": dg.MetadataValue.int(batch.new_file_count),
        "new_submission_ids": dg.MetadataValue.json(list(batch.new_submission_ids)),
        "notes": dg.MetadataValue.json(list(batch.notes)),
    }

"""Landing: the raw files, and the batch of what is new among them."""

from collections.abc import Iterator

import dagster as dg

from orchestration.assets.gate import check_results, check_specs, refusals, run_gate
from orchestration.assets.resources import Warehouse
from orchestration.intake.forms import load_forms
from orchestration.ledger.append import has_news
from orchestration.ledger.batch import Batch, read_batch
from orchestration.ledger.store import add_gate_problems, open_ledger
from orchestration.publish.fingerprint import is_current

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
    output_required=False,
)
def landing_batch(
    context: dg.AssetExecutionContext, warehouse: Warehouse
) -> Iterator[dg.MaterializeResult[None] | dg.AssetObservation | dg.AssetCheckResult]:
    """Every file whose bytes were not seen before, read as text with addresses; what can't be read says why.

    If nothing is new and what is published was made of the very same inputs, the batch is only observed, and the
    rest of the night is skipped.
    """
    settings = warehouse.settings
    batch = read_batch(settings, context.log.info)
    results = run_gate(
        settings,
        "landing",
        context.run_id,
        {"landing": settings.landing_path, "ledger": settings.ledger_path},
    )
    yield from check_results(results)
    if not has_news(settings.ledger_path, settings.landing_path) and is_current(settings):
        context.log.info("nothing new: what is published is made of these very inputs")
        yield dg.AssetObservation(["landing", "batch"], metadata=_metadata(batch))
        return
    with open_ledger(settings.landing_path, load_forms()) as landing:
        add_gate_problems(landing, refusals(results))
    yield dg.MaterializeResult(metadata=_metadata(batch))


def _metadata(batch: Batch) -> dict[str, dg.MetadataValue]:
    return {
        "files_found": dg.MetadataValue.int(batch.file_count),
        "files_new": dg.MetadataValue.int(batch.new_file_count),
        "new_submission_ids": dg.MetadataValue.json([s.submission_id for s in batch.submissions]),
        "notes": dg.MetadataValue.json(list(batch.notes)),
    }

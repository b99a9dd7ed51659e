"""The gates on the candidate: typed rows (staging) and finished tables (marts), as asset checks."""

from collections.abc import Iterator

import dagster as dg

from orchestration.assets.gate import check_results, check_specs, run_gate
from orchestration.assets.resources import Warehouse
from orchestration.checks.suite import Stage


def candidate_gate(stage: Stage) -> dg.AssetChecksDefinition:
    """The suite of a stage, run on the candidate; a failure keeps everything downstream from running."""

    @dg.multi_asset_check(name=f"{stage}_gate", specs=check_specs(stage))
    def gate(
        context: dg.AssetCheckExecutionContext, warehouse: Warehouse
    ) -> Iterator[dg.AssetCheckResult]:
        settings = warehouse.settings
        results = run_gate(
            settings, stage, context.run.run_id, {"candidate": settings.candidate_path}
        )
        yield from check_results(results)

    return gate

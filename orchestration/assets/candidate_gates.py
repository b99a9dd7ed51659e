"""The gates on the candidate: typed rows (staging), then finished tables (marts), as asset checks."""

from collections.abc import Iterator

import dagster as dg

from orchestration.assets.gate import check_results, check_specs
from orchestration.assets.resources import Warehouse
from orchestration.checks.suite import Stage
from orchestration.steps.gate import run_gate

STAGES: tuple[Stage, ...] = ("staging", "marts")


@dg.multi_asset_check(
    name="candidate_gates", specs=[spec for stage in STAGES for spec in check_specs(stage)]
)
def candidate_gates(
    context: dg.AssetCheckExecutionContext, warehouse: Warehouse
) -> Iterator[dg.AssetCheckResult]:
    """The suites of both stages, run on the candidate; a failure keeps everything downstream from running."""
    settings = warehouse.settings
    for stage in STAGES:
        context.log.info(f"gate: {stage}")
        results = run_gate(
            settings, stage, context.run.run_id, {"candidate": settings.candidate_path}
        )
        yield from check_results(results)

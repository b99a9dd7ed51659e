"""The expectations of a stage as Dagster asset checks."""

from collections.abc import Iterator

import dagster as dg

from orchestration.checks.result import GateResult
from orchestration.checks.suite import Stage, load_suite


def check_specs(stage: Stage) -> list[dg.AssetCheckSpec]:
    """One asset check per expectation of a stage; those of a stage that stops the night are blocking."""
    suite = load_suite(stage)
    return [
        dg.AssetCheckSpec(
            name=check.name,
            asset=frame.asset.split("/"),
            description=check.about,
            blocking=suite.on_failure == "stop",
            metadata={"stage": stage, "expectation": check.type},
        )
        for frame, check in suite.checks()
    ]


def check_results(results: list[GateResult]) -> Iterator[dg.AssetCheckResult]:
    """The results as Dagster asset checks with their numbers; only a blocking one that failed is an error."""
    for result in results:
        yield dg.AssetCheckResult(
            check_name=result.expectation,
            asset_key=result.asset.split("/"),
            passed=result.passed,
            severity=dg.AssetCheckSeverity.ERROR
            if result.is_blocking
            else dg.AssetCheckSeverity.WARN,
            metadata={
                "observed": result.observed,
                "element_count": result.element_count,
                "unexpected_count": result.unexpected_count,
                "offenders": result.named_offenders(),
            },
        )

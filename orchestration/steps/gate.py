"""Running a stage's suite, and what its refusals say."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from orchestration import duck
from orchestration.checks.result import GateResult, save_results
from orchestration.checks.suite import Check, Stage, load_suite
from orchestration.checks.validate import fetch_frames, validate
from orchestration.intake.submission import Problem
from orchestration.settings import Settings


def run_gate(
    settings: Settings,
    stage: Stage,
    run_id: str,
    catalogs: Mapping[str, Path],
    handed_over: Mapping[str, pd.DataFrame] | None = None,
) -> list[GateResult]:
    """Check a stage and keep the results for the publication. `catalogs`: name in the suite's SQL -> DuckDB file."""
    suite = load_suite(stage)
    with duck.connect() as connection:
        for name, path in catalogs.items():
            duck.attach(connection, path, name)
        frames = {**fetch_frames(suite, connection), **(handed_over or {})}
    results = validate(suite, frames, run_id)
    save_results(settings.gates_dir, stage, results)
    return results


def refusals(results: list[GateResult]) -> Iterator[tuple[str, Problem]]:
    """(submission_id, problem) for every submission that a refusing gate did not let pass."""
    checks: dict[str, Check] = {}
    for result in results:
        checks = checks or {c.name: c for _, c in load_suite(result.stage).checks()}
        check = checks[result.expectation]
        if result.passed or check.rule_id is None:
            continue
        problem = Problem(check.rule_id, check.message_vi or check.about, check.expected_vi or "")
        for offender in result.offenders:
            yield offender.split(" ", 1)[0], problem

"""Running a suite's frames through Great Expectations."""

import os
from collections.abc import Mapping
from typing import Any

import duckdb
import pandas as pd

from orchestration.checks.result import GateResult
from orchestration.checks.suite import Check, Frame, Suite
from orchestration.personal_number import without_personal_number

NOTHING: dict[str, Any] = {
    "success": True,
    "result": {"element_count": 0, "unexpected_count": 0},
}


def fetch_frames(suite: Suite, connection: duckdb.DuckDBPyConnection) -> dict[str, pd.DataFrame]:
    """The frames that a suite selects with SQL, by name."""
    return {f.name: connection.execute(f.sql).df() for f in suite.frames if f.sql}


def validate(suite: Suite, frames: Mapping[str, pd.DataFrame], run_id: str) -> list[GateResult]:
    """Check every frame of a suite; one result per expectation, in the suite's order.

    An expectation that can't be evaluated (say, a column is not there) has not passed.
    """
    results = []
    for frame in suite.frames:
        data = frames[frame.name]
        # A night without new files has no row to refuse, and need not wait for Great Expectations to start.
        nothing_to_refuse = suite.on_failure == "refuse" and data.empty
        by_name = (
            {c.name: NOTHING for c in frame.checks} if nothing_to_refuse else _run(frame, data)
        )
        for check in frame.checks:
            results.append(_result(suite, frame, check, by_name[check.name], run_id))
    return results


def _run(frame: Frame, data: pd.DataFrame) -> dict[str, dict[str, Any]]:
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    # Six seconds: only a load that reaches a gate pays for it.
    import great_expectations as gx
    import great_expectations.expectations as gxe
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    expectations = [
        getattr(gxe, check.type)(**check.arguments, meta={"name": check.name})
        for check in frame.checks
    ]
    batch = (
        context.data_sources.add_pandas("frames")
        .add_dataframe_asset(frame.name)
        .add_batch_definition_whole_dataframe("whole")
        .get_batch({"dataframe": data})
    )
    validated = batch.validate(
        gx.ExpectationSuite(frame.name, expectations=expectations),
        result_format={
            "result_format": "COMPLETE",
            "unexpected_index_column_names": list(frame.key),
        },
    )
    results: list[Any] = [r.to_json_dict() for r in validated.results]
    return {r["expectation_config"]["meta"]["name"]: r for r in results}


def _result(
    suite: Suite, frame: Frame, check: Check, validated: dict[str, Any], run_id: str
) -> GateResult:
    result = validated["result"]
    rows = result.get("unexpected_index_list") or []
    return GateResult(
        stage=suite.stage,
        asset=frame.asset,
        expectation=check.name,
        about=check.about,
        observed=_observed(validated),
        element_count=result.get("element_count"),
        unexpected_count=result.get("unexpected_count"),
        passed=bool(validated["success"]),
        is_blocking=suite.on_failure == "stop",
        offenders=tuple(" ".join(_named(column, row) for column in frame.key) for row in rows),
        run_id=run_id,
    )


def _named(column: str, row: Mapping[str, Any]) -> str:
    """What names a row: published, so without the phone in a file's name. An id is no text, whatever its digits."""
    value = str(row[column])
    return value if column == "submission_id" else without_personal_number(value)


def _observed(validated: dict[str, Any]) -> str:
    result = validated["result"]
    if "observed_value" in result:
        return str(result["observed_value"])
    if "element_count" in result:
        return f"{result['unexpected_count']} of {result['element_count']} not as expected"
    return "could not be evaluated: " + _exception_message(validated.get("exception_info") or {})


def _exception_message(info: dict[str, Any]) -> str:
    """Great Expectations gives one exception, or one per metric."""
    if "exception_message" in info:
        return str(info["exception_message"])
    messages = {str(v["exception_message"]) for v in info.values() if isinstance(v, dict)}
    return "; ".join(sorted(messages)) or "no reason given"

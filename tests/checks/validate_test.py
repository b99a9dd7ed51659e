"""The gates: suites are well-formed, and every expectation of every suite can fail."""

import pandas as pd
import pytest

from orchestration.checks.result import GateMissing, GateResult, read_results, save_results
from orchestration.checks.suite import STAGES, Check, Frame, Suite, load_suite
from orchestration.checks.validate import validate


def _suite(*checks: Check, on_failure: str = "stop") -> Suite:
    frame = Frame(name="rows", asset="marts/rows", key=("id",), checks=checks)
    return Suite.model_validate({"stage": "marts", "on_failure": on_failure, "frames": [frame]})


IN_RANGE = Check(
    name="in_range",
    about="amounts from 0 to 10",
    type="ExpectColumnValuesToBeBetween",
    arguments={"column": "amount", "min_value": 0, "max_value": 10},
)


def _validated(suite: Suite, data: pd.DataFrame) -> GateResult:
    [result] = validate(suite, {"rows": data}, "run")
    return result


def test_a_met_expectation_passes_with_its_numbers() -> None:
    result = _validated(_suite(IN_RANGE), pd.DataFrame({"id": ["a", "b"], "amount": [0, 10]}))
    assert result.passed
    assert (result.element_count, result.unexpected_count) == (2, 0)


def test_a_failed_expectation_names_the_rows() -> None:
    result = _validated(_suite(IN_RANGE), pd.DataFrame({"id": ["a", "b"], "amount": [5, 11]}))
    assert not result.passed
    assert result.offenders == ("b",)
    assert "1 of 2 not as expected" in result.summary()


def test_an_expectation_that_cannot_be_evaluated_has_not_passed() -> None:
    result = _validated(_suite(IN_RANGE), pd.DataFrame({"id": ["a"], "other": [5]}))
    assert not result.passed
    assert "could not be evaluated" in result.observed
    assert "amount" in result.observed


def test_a_night_without_new_files_refuses_nothing() -> None:
    empty = pd.DataFrame({"id": [], "amount": []})
    assert _validated(_suite(IN_RANGE, on_failure="refuse"), empty).passed


@pytest.mark.parametrize("stage", STAGES)
def test_every_check_has_a_name_of_its_own(stage: str) -> None:
    suite = load_suite(stage)
    names = [check.name for _, check in suite.checks()]
    assert len(names) == len(set(names)) > 0
    if suite.on_failure == "refuse":
        assert all(c.message_vi and c.expected_vi for _, c in suite.checks() if c.rule_id)


def test_a_gate_that_did_not_run_is_not_a_gate_that_passed(tmp_path) -> None:
    with pytest.raises(GateMissing, match="marts"):
        read_results(tmp_path, "marts", "run")
    results = [
        GateResult("marts", frame.asset, check.name, "", "", 0, 0, True, True, (), "yesterday")
        for frame, check in load_suite("marts").checks()
    ]
    save_results(tmp_path, "marts", results)
    assert len(read_results(tmp_path, "marts", "yesterday")) == len(results)
    with pytest.raises(GateMissing, match="progress_adds_up"):
        read_results(tmp_path, "marts", "today")

"""The asset graph: from raw files to publication, each expectation and dbt test a check."""

import dagster as dg
import pytest

from orchestration.checks.suite import STAGES, load_suite
from orchestration.definitions import defs


@pytest.fixture(scope="module")
def graph():
    return defs().resolve_asset_graph()


def test_the_groups_are_the_stages(graph) -> None:
    groups = {graph.get(key).group_name for key in graph.get_all_asset_keys()}
    assert groups == {
        *("landing", "ledger", "warehouse", "publication"),
        *("feedback", "report", "dashboard", "pages"),
    }


def test_publication_comes_after_every_published_table_and_the_raw_files(graph) -> None:
    ancestors = graph.get_ancestor_asset_keys(dg.AssetKey(["publication", "khuyencong"]))
    names = {key.to_user_string() for key in ancestors}
    assert {
        "raw/submissions",
        "landing/batch",
        "ledger/submission",
        "ledger/kc01_line",
        "staging/stg_kc01__lines",
        "marts/programme_progress",
        "quality/finding",
    } <= names


@pytest.mark.parametrize("stage", STAGES)
def test_every_expectation_is_an_asset_check(graph, stage: str) -> None:
    suite = load_suite(stage)
    for frame, check in suite.checks():
        spec = graph.get_check_spec(
            dg.AssetCheckKey(dg.AssetKey(frame.asset.split("/")), check.name)
        )
        assert spec.blocking is (suite.on_failure == "stop")


def test_dbt_tests_are_asset_checks(graph) -> None:
    keys = [k for k in graph.asset_check_keys if k.asset_key.path[0] == "marts"]
    names = {key.name for key in keys}
    assert any(name.startswith("relationships_fct_disbursement") for name in names)


@pytest.mark.parametrize(
    "key",
    [
        ["feedback", "workbooks"],
        ["report", "monthly"],
        ["dashboard", "page"],
        ["pages", "dictionary"],
    ],
)
def test_what_people_get_comes_after_the_publication(graph, key: list[str]) -> None:
    ancestors = graph.get_ancestor_asset_keys(dg.AssetKey(key))
    assert dg.AssetKey(["publication", "khuyencong"]) in ancestors

"""The dashboard kept as code fits the published file: what `make test` can say of it without Superset."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.bi.expected import CHARTS
from tests.conftest import Loaded
from tests.warehouse import RAW, query

BUNDLE = RAW.parent / "warehouse" / "bi"


def _read(path: Path) -> dict[str, Any]:
    definition: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return definition


DATASETS = {path.stem: _read(path) for path in sorted(BUNDLE.glob("datasets/*/*.yaml"))}
CHART_FILES = {path.stem: _read(path) for path in sorted(BUNDLE.glob("charts/*.yaml"))}
DATABASE = _read(BUNDLE / "databases" / "khuyencong.yaml")
DASHBOARD = _read(BUNDLE / "dashboards" / "tien_do.yaml")


def _source(dataset: dict[str, Any]) -> str:
    return (
        f"({dataset['sql']})"
        if "sql" in dataset
        else f"{dataset['schema']}.{dataset['table_name']}"
    )


def _names(dataset: dict[str, Any]) -> set[str]:
    return {c["column_name"] for c in dataset["columns"]} | {
        m["metric_name"] for m in dataset["metrics"]
    }


def _used(params: dict[str, Any]) -> set[str]:
    """The columns and metrics that a chart names; a piece of SQL is no name."""
    one = [params.get(key) for key in ("metric", "x_axis", "timeseries_limit_metric")]
    many = [
        name
        for key in ("metrics", "groupby", "groupbyRows", "groupbyColumns")
        for name in params.get(key, [])
    ]
    filters = [f["subject"] for f in params.get("adhoc_filters", [])]
    return {name for name in [*one, *many, *filters] if isinstance(name, str)}


@pytest.mark.parametrize("name", DATASETS)
def test_a_dataset_has_the_columns_of_its_table(loaded: Loaded, name: str) -> None:
    dataset = DATASETS[name]
    described = query(loaded.published, f"describe select * from {_source(dataset)}")
    stated = [c["column_name"] for c in dataset["columns"] if "expression" not in c]
    assert stated == [row[0] for row in described]


@pytest.mark.parametrize("name", DATASETS)
def test_every_metric_and_calculated_column_can_be_asked(loaded: Loaded, name: str) -> None:
    dataset = DATASETS[name]
    metrics = ", ".join(m["expression"] for m in dataset["metrics"])
    assert query(loaded.published, f"select {metrics} from {_source(dataset)}")
    calculated = [c["expression"] for c in dataset["columns"] if "expression" in c]
    assert query(
        loaded.published, f"select {', '.join(calculated)} from {_source(dataset)} limit 1"
    )


@pytest.mark.parametrize("name", CHART_FILES)
def test_a_chart_uses_what_its_dataset_has(name: str) -> None:
    by_uuid = {dataset["uuid"]: dataset for dataset in DATASETS.values()}
    chart = CHART_FILES[name]
    assert _used(chart["params"]) <= _names(by_uuid[chart["dataset_uuid"]])


def test_the_dashboard_holds_every_chart_and_each_is_compared_with_sql() -> None:
    placed = {
        item["meta"]["uuid"]: item["meta"]["sliceName"]
        for item in DASHBOARD["position"].values()
        if isinstance(item, dict) and item["type"] == "CHART"
    }
    assert placed == {chart["uuid"]: chart["slice_name"] for chart in CHART_FILES.values()}
    assert set(placed.values()) == set(CHARTS)


def test_a_cumulative_is_never_added_over_months() -> None:
    for name in ("programme_progress", "unit_progress"):
        expressions = [m["expression"] for m in DATASETS[name]["metrics"]]
        assert [e for e in expressions if "arg_max_null" not in e or "sum(" in e] == []


def test_the_file_is_opened_read_only_and_no_other_file_through_it() -> None:
    arguments = DATABASE["extra"]["engine_params"]["connect_args"]
    assert arguments["read_only"] is True
    assert arguments["config"]["enable_external_access"] is False
    assert not any(DATABASE[key] for key in ("allow_dml", "allow_ctas", "allow_cvas"))


def test_no_table_shows_submitted_text_as_html() -> None:
    shown = {"table": "allow_render_html", "pivot_table_v2": "allowRenderHtml"}
    params = [c["params"] for c in CHART_FILES.values() if c["viz_type"] in shown]
    assert len(params) >= 6
    assert [p for p in params if p[shown[p["viz_type"]]] is not False] == []

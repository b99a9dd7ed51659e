"""Tracing figures of the sample, through the command; and re-adding them from the files as they were mailed."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from orchestration.cli.trace import MONEY
from tests.conftest import Loaded
from tests.trace.mailed import mailed_amount
from tests.warehouse import RAW, khuyencong, query


def _trace(loaded: Loaded, *arguments: str) -> Any:
    run = khuyencong("trace", *arguments, "--json", "--warehouse", loaded.warehouse)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_a_published_figure_is_the_sum_of_its_cells(loaded: Loaded) -> None:
    said = _trace(loaded, "--month", "2024-07", "--group", "II")
    assert said["amount"] == 310_000_000
    assert said["published"] == [
        "marts.programme_progress (2024-07, II): executed_vnd = 310,000,000"
    ]
    assert all(line["cell"] and line["text"] for line in said["lines"])


def test_the_tree_names_file_sheet_cell_and_text_findings_and_other_versions(
    loaded: Loaded,
) -> None:
    run = khuyencong(
        "trace", "--month", "2024-05", "--unit", "506", "--warehouse", loaded.warehouse
    )
    assert run.stdout.startswith("executed, unit_code 506, 2024-01 to 2024-05: ")
    assert "(sua lai).xlsx [" in run.stdout
    assert "2024-05 506 KC-01: version 1 superseded, version 2 counts" in run.stdout
    centre = khuyencong(
        *("trace", "--month", "2024-07", "--figure", "support", "--in-month"),
        *("--warehouse", loaded.warehouse),
    )
    assert centre.returncode == 0
    assert "money unit" in centre.stdout


def test_what_nobody_reported_is_not_zero(loaded: Loaded) -> None:
    run = khuyencong(
        "trace", "--month", "2024-07", "--group", "VI", "--warehouse", loaded.warehouse
    )
    assert run.stdout.strip().endswith("nothing was reported")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--unit", "999"), "known are: 502"),
        (("--establishment", "CS-1"), "goes with --figure"),
        (("--figure", "planned", "--project", "P"), "by content"),
    ],
)
def test_wrong_usage_is_exit_2(loaded: Loaded, arguments: tuple[str, ...], said: str) -> None:
    run = khuyencong("trace", "--month", "2024-07", *arguments, "--warehouse", loaded.warehouse)
    assert run.returncode == 2
    assert said in run.stderr


def test_before_the_first_publication_there_is_nothing_to_trace(tmp_path: Path) -> None:
    run = khuyencong("trace", "--month", "2024-07", "--warehouse", tmp_path)
    assert (run.returncode, "nothing is published yet" in run.stderr) == (1, True)


@pytest.mark.parametrize("seed", range(6))
def test_random_figures_are_re_added_from_the_mailed_files(loaded: Loaded, seed: int) -> None:
    """Opened without intake: openpyxl, odfpy, the csv module; the amount read by a rule of three lines."""
    chance = random.Random(seed)
    units = [
        u for (u,) in query(loaded.published, "select distinct unit_code from marts.unit_progress")
    ]
    arguments = [
        *("--month", f"2024-0{chance.randint(1, 7)}"),
        *("--figure", chance.choice(MONEY)),
        *(("--unit", chance.choice(units)) if chance.random() < 0.5 else ()),
    ]
    said = _trace(loaded, *arguments)
    added = sum(mailed_amount(RAW, line) for line in said["lines"])
    assert added == (said["amount"] or 0)
    assert {_published_vnd(text) for text in said["published"]} <= {added}


def _published_vnd(text: str) -> int:
    return int(text.rpartition(" = ")[2].replace(",", ""))

"""`khuyencong report`: writes the three files, says what it did, and says why it can't."""

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import Loaded
from tests.warehouse import khuyencong

NAMES = [f"bao-cao-khuyen-cong-2024-07.{ending}" for ending in ("docx", "xlsx", "html")]


@pytest.fixture
def warehouse(loaded: Loaded, tmp_path: Path) -> Path:
    """The published file alone: a report needs nothing else."""
    shutil.copy(loaded.published, tmp_path)
    return tmp_path


def test_the_report_of_a_month(warehouse: Path) -> None:
    run = khuyencong("report", "--month", "2024-07", "--warehouse", warehouse)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == [
        *(str(warehouse / "reports" / "2024-07" / name) for name in NAMES),
        "2024-07: 3 of 3 files changed",
    ]
    assert all((warehouse / "reports" / "2024-07" / name).stat().st_size > 10_000 for name in NAMES)


def test_without_a_month_it_is_the_latest_and_programs_get_json(warehouse: Path) -> None:
    first, again = (
        json.loads(khuyencong("report", "--json", "--warehouse", warehouse).stdout)
        for _ in range(2)
    )
    assert first == {
        "month": "2024-07",
        "folder": str(warehouse / "reports" / "2024-07"),
        "files": NAMES,
        "changed": 3,
        "planned_vnd": 8_080_000_000,
        "executed_vnd": 2_679_000_000,
        "executed_pct": 33.16,
        "units_reported": 19,
        "units_expected": 19,
    }
    assert again["changed"] == 0


def test_a_month_without_reports(warehouse: Path) -> None:
    run = khuyencong("report", "--month", "2025-01", "--warehouse", warehouse)
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == (
        "NOT DONE: nothing was reported for 2025-01; months with reports: 2024-01 to 2024-07\n"
    )
    assert not (warehouse / "reports").exists()


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [((), "khuyencong load`"), (("--as-of", "2024-06-10"), "--as-of 2024-06-10`")],
)
def test_nothing_published(tmp_path: Path, arguments: tuple[str, ...], hint: str) -> None:
    run = khuyencong("report", "--warehouse", tmp_path, *arguments)
    assert run.returncode == 1
    assert run.stderr.startswith("NOT DONE: nothing is published yet")
    assert hint in run.stderr


def test_a_wording_that_names_no_figure_is_explained(warehouse: Path, tmp_path: Path) -> None:
    project = tmp_path / "province"
    project.mkdir()
    run = khuyencong(*("report", "--warehouse", warehouse), KHUYENCONG_DBT_PROJECT_DIR=str(project))
    assert (run.returncode, "report.yml is missing" in run.stderr) == (1, True)
    (project / "report.yml").write_text("groups: {I: ['{money} đồng']}", encoding="utf-8")
    run = khuyencong(*("report", "--warehouse", warehouse), KHUYENCONG_DBT_PROJECT_DIR=str(project))
    assert run.returncode == 1
    assert "no figure is named money" in run.stderr
    assert "Traceback" not in run.stderr

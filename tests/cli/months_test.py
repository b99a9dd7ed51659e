"""A unit that reports cumulatives only, through the command: a month that comes late, and one that is restated."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.intake.workbooks import Grid, xlsx
from tests.trace.mailed import mailed_amount
from tests.warehouse import khuyencong, load, query

# One worker: its warehouse is loaded once.
pytestmark = pytest.mark.xdist_group("months")

MILLION = 1_000_000


def report(title: str, header: str, saw: float, fair: float, *, revision: int = 0) -> bytes:
    """A KC-01 without a column for the month: what was paid since January for two projects, in million dong."""
    grid: Grid = [["UBND huyện Thăng Bình"], [title], ["Đơn vị tính: triệu đồng"]]
    grid += [[f"Lần điều chỉnh: {revision}"]] if revision else []
    grid += [
        ["STT", "Mã nội dung", "Nội dung, tên đề án", "Mã đề án", header],
        [1, "3.2", "Ứng dụng máy cưa", "KC24-513-01", saw],
        [2, "4.2", "Tham gia hội chợ", "KC24-513-02", fair],
        [None, None, "Tổng cộng", None, saw + fair],
    ]
    return xlsx(grid)


def months(warehouse: Path) -> list[tuple[Any, ...]]:
    rows = query(
        warehouse / "khuyencong.duckdb",
        """
        select month(month), executed_vnd, executed_basis, months_covered, subtracted_vnd
        from marts.fct_disbursement where project_code = 'KC24-513-01' order by month
        """,
    )
    return [
        (month, int(executed) // MILLION, basis, covered, int(before) // MILLION)
        for month, executed, basis, covered, before in rows
    ]


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """January, February and April; then March, late, and February once more."""
    folder = tmp_path_factory.mktemp("months")
    raw, warehouse = folder / "raw", folder / "warehouse"
    mailed = raw / "submissions" / "2024"
    mailed.mkdir(parents=True)
    to_date = "Lũy kế từ đầu năm"
    (mailed / "a.xlsx").write_bytes(report("Tháng 1 năm 2024", to_date, 100, 20))
    (mailed / "b.xlsx").write_bytes(report("Tháng 2 năm 2024", to_date, 150, 20))
    (mailed / "d.xlsx").write_bytes(report("4 tháng đầu năm 2024", "Thực hiện", 230, 20.5))
    first = load(warehouse, raw=raw)
    without_march = months(warehouse)
    findings = query(
        warehouse / "khuyencong.duckdb",
        "select rule_id, cell, expected from quality.finding where form = 'KC-01' order by cell",
    )
    (mailed / "c.xlsx").write_bytes(
        report("3 tháng đầu năm 2024", "Lũy kế đến hết tháng 3/2024", 170, 20)
    )
    (mailed / "e.xlsx").write_bytes(report("Tháng 2 năm 2024", to_date, 160, 20, revision=1))
    second = load(warehouse, raw=raw)
    return {
        "loads": (first, second),
        "raw": raw,
        "warehouse": warehouse,
        "without_march": without_march,
        "findings": findings,
    }


def test_both_states_are_published(states: dict[str, Any]) -> None:
    """Behind all gates: what is accepted and rejected is what was submitted, to the dong."""
    assert [said["outcome"] for said in states["loads"]] == ["published", "published"]


def test_april_holds_march_until_it_comes_and_says_so(states: dict[str, Any]) -> None:
    basis = "from_cumulative"
    assert states["without_march"] == [
        (1, 100, basis, 1, 0),
        (2, 50, basis, 1, 100),
        (4, 80, basis, 2, 150),
    ]
    expected = "Số thực hiện của tháng 03/2024"
    assert states["findings"] == [("KC-304", "E5", expected), ("KC-304", "E6", expected)]


def test_march_comes_late_and_february_is_restated(states: dict[str, Any]) -> None:
    basis = "from_cumulative"
    assert months(states["warehouse"]) == [
        (1, 100, basis, 1, 0),
        (2, 60, basis, 1, 100),
        (3, 10, basis, 1, 160),
        (4, 60, basis, 1, 170),
    ]
    published = states["warehouse"] / "khuyencong.duckdb"
    assert query(published, "select rule_id from quality.finding where form = 'KC-01'") == []
    total = "select sum(vnd_submitted), sum(vnd_accepted) from quality.submission"
    # The February that is superseded had 50 in its month.
    assert query(published, total) == [(300_500_000, 250_500_000)]


def test_what_was_restated_is_told(states: dict[str, Any]) -> None:
    rows = query(
        states["warehouse"] / "khuyencong.duckdb",
        """
        select month(period), before_vnd, after_vnd, before_file, after_file from marts.restatement
        where period = '2024-02-01'
        """,
    )
    assert rows == [
        (2, 50_000_000, 60_000_000, "submissions/2024/b.xlsx", "submissions/2024/e.xlsx")
    ]


def test_a_derived_month_is_traced_and_re_added_from_the_files(states: dict[str, Any]) -> None:
    asked = ("trace", "--month", "2024-04", "--project", "KC24-513-01", "--in-month")
    tree = khuyencong(*asked, "--warehouse", states["warehouse"]).stdout
    assert (
        "from the cumulative: 230.000.000 đồng less 170.000.000 đồng of the months before" in tree
    )
    assert "- 60.000.000 đồng  2024-02 submissions/2024/e.xlsx [KC] E6 “160”" in tree
    said = json.loads(khuyencong(*asked, "--json", "--warehouse", states["warehouse"]).stdout)
    [line] = said["lines"]
    assert (line["cell"], line["basis"]) == ("E5", "from_cumulative")
    assert [earlier["cell"] for earlier in line["subtracted"]] == ["E5", "E6", "E5"]
    assert mailed_amount(states["raw"], line) == line["amount"] == 60_000_000

"""Closing a month, through the command: what comes later waits in the ledger until the month is re-opened."""

import shutil
from pathlib import Path

from tests.conftest import Loaded
from tests.warehouse import RAW, khuyencong, load, query

MAY = "submissions/2024/05"
STATUS = """
    select status, version_count, after_closing_count from marts.submission_status
    where month = date '2024-05-01' and unit_code = '504' and form = 'KC-01'
"""
CORRECTED = """
    select submission.status, submission.refused_by from quality.submission as submission
    where source_file like '%mended%' and form = 'KC-01'
"""


def _mended(folder: Path) -> Path:
    """The raw folder with the correction of a file that was refused: the unit's report of April, as of May."""
    from tests.intake.grids import kc01
    from tests.intake.workbooks import xlsx

    raw = shutil.copytree(RAW, folder / "raw")
    grid = kc01([1, "3.2", "Đề án", "504-2024-99", 50, 10, 10])
    text = [[_of_may(cell) for cell in row] for row in grid]
    (raw / MAY / "504 mended.xlsx").write_bytes(xlsx(text))
    return raw


def _of_may(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    return cell.replace("Tháng 7", "Tháng 5").replace("Thăng Bình", "Tây Giang")


def test_a_closed_month_stands_until_it_is_reopened(loaded: Loaded, tmp_path: Path) -> None:
    warehouse = loaded.copy_to(tmp_path)
    published = warehouse / "khuyencong.duckdb"
    raw = _mended(tmp_path)
    closed = khuyencong("close", "2024-05", "--by", "QLCN", "--warehouse", warehouse)
    assert closed.returncode == 0, closed.stderr
    assert "2024-05 closed by QLCN" in closed.stdout
    assert load(warehouse, raw=raw)["exit"] == 0
    assert query(published, CORRECTED) == [("refused", "KC-022")]
    assert query(published, STATUS) == [("after_closing", 2, 1)]
    assert query(published, "select count(*) from marts.dim_month where is_closed") == [(1,)]

    assert khuyencong("reopen", "2024-05", "--warehouse", warehouse).returncode == 0
    assert load(warehouse, raw=raw)["exit"] == 0
    assert query(published, CORRECTED) == [("accepted", None)]
    assert query(published, STATUS) == [("late", 2, 0)]


def test_what_makes_no_sense_is_wrong_usage(loaded: Loaded, tmp_path: Path) -> None:
    warehouse = loaded.copy_to(tmp_path)
    for arguments, said in (
        (("reopen", "2024-05"), "is not closed"),
        (("close", "2999-05"), "has not ended yet"),
        (("close", "May"), "May"),
    ):
        run = khuyencong(*arguments, "--warehouse", warehouse)
        assert (run.returncode, said in run.stderr) == (2, True), run.stderr
    nowhere = khuyencong("close", "2024-05", "--warehouse", tmp_path / "nowhere")
    assert nowhere.returncode == 1
    assert "no ledger" in nowhere.stderr

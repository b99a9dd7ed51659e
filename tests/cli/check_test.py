"""`khuyencong check`: the findings of a load, and nothing loaded."""

import json
import subprocess
from pathlib import Path
from typing import Any

import duckdb
import xlsxwriter

from tests.conftest import Loaded
from tests.intake.grids import HEADER, TITLE
from tests.intake.workbooks import Grid
from tests.warehouse import RAW, khuyencong, query

KC02_HEADER = [
    *("STT", "Tên cơ sở CNNT", "Mã nội dung", "Mã đề án", "Hình thức thụ hưởng"),
    *("Kinh phí hỗ trợ", "Lao động tăng thêm"),
]
# Row 5 is the first below the header; what is wrong stands beside each row.
KC01: Grid = [
    *TITLE,
    HEADER,
    [1, "3.2", "Máy ép gạch", "KC24-513-91", 100, 100, None],
    [2, None, "Máy may", "KC24-513-92", 50, 50, None],  # B6: no content code
    [3, "3.2", None, "KC24-513-93", 50, 50, None],  # C7: no name
    [4, "4.9", "Hội chợ xuân", "KC24-513-94", 60, 60, None],  # B8: no such content
    [5, "4.2", "Hội chợ hè", "KC24-513-95", "chưa rõ", None, None],  # E9: no number
    [6, "4.2", "Hội chợ thu", "KC24-513-96", -15, None, None],  # E10: below zero
    [7, "5", "Tư vấn mẫu mã", "KC24-513-97", "1,234", None, None],  # E11: two readings
    [8, "3.2", "Máy ép gạch", "KC24-513-91", 100, 100, None],  # row 12: the same as row 5
    [9, "6", "Bản tin", "KC24-513-98", 20, 70, None],  # F13: 50 more than the months
    [None, None, "Tổng cộng", None, None, 999, None],  # F14: not the sum
]
KC02: Grid = [
    *TITLE,
    KC02_HEADER,
    [1, "Công ty A", "3.2", "KC24-513-91", "Máy móc", 100, 3],
    [2, None, "4.2", None, "Gian hàng", 10, None],  # B6: no name
    [3, "Công ty C", "4.2", None, "Gian hàng", 10, 2.5],  # G7: half a job
    [4, "Công ty D", "6", "KC24-513-98", "Bản tin", 30, None],  # F8: KC-01 says 20
]
TWELVE = {
    ("KC-01", "KC-101", "B6"),
    ("KC-01", "KC-101", "C7"),
    ("KC-01", "KC-102", "B8"),
    ("KC-01", "KC-103", "E9"),
    ("KC-01", "KC-104", "E10"),
    ("KC-01", "KC-106", "E11"),
    ("KC-01", "KC-107", 12),
    ("KC-01", "KC-301", "F13"),
    ("KC-01", "KC-302", "F14"),
    ("KC-02", "KC-101", "B6"),
    ("KC-02", "KC-105", "G7"),
    ("KC-02", "KC-303", "F8"),
}
# What the sample has a load say: refused, rejected, warned of, superseded and superseding.
INCIDENTS = (
    "submissions/2024/05/504 Tay Giang - KC T05.xlsx",
    "submissions/2024/05/506_DaiLoc_KC_T05_2024.xlsx",
    "submissions/2024/05/506_DaiLoc_KC_T05_2024 (sua lai).xlsx",
    "submissions/2024/06/TTKC_Bao cao khuyen cong thang 06 nam 2024.xlsx",
    "submissions/2024/07/518_PhuNinh_KC_2024_07.xlsx",
)


def _write(path: Path, sheets: dict[str, Grid]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        for name, grid in sheets.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(grid):
                sheet.write_row(r, 0, row)
    return path


def _check(*arguments: object) -> tuple[subprocess.CompletedProcess[str], dict[str, Any]]:
    run = khuyencong("check", "--json", *arguments)
    assert "Traceback" not in run.stderr, run.stderr
    return run, json.loads(run.stdout)


def _state(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_size) for path in folder.rglob("*")}


def test_twelve_errors_are_twelve_findings_at_their_cells_in_one_pass(
    loaded: Loaded, tmp_path: Path
) -> None:
    file = _write(tmp_path / "KC thang 7.xlsx", {"KC-01": KC01, "KC-02": KC02})
    before = _state(loaded.warehouse), _state(RAW)
    run, report = _check("--warehouse", loaded.warehouse, file)
    assert (_state(loaded.warehouse), _state(RAW)) == before
    assert run.returncode == 1
    [checked] = report["files"]
    found = {
        (sheet["form"], finding["rule_id"], finding["cell"] or finding["source_row"])
        for sheet in checked["sheets"]
        for finding in sheet["findings"]
    }
    assert len(TWELVE) == 12 and found >= TWELVE
    # More may be said about the same file, but nothing worse.
    assert all(rule_id >= "KC-300" for _, rule_id, _ in found - TWELVE)
    understood = {(s["form"], s["unit_code"], s["period"], s["status"]) for s in checked["sheets"]}
    assert understood == {
        ("KC-01", "513", "2024-07-01", "accepted"),
        ("KC-02", "513", "2024-07-01", "accepted"),
    }


def test_what_check_says_is_what_a_load_says(loaded: Loaded, tmp_path: Path) -> None:
    """The load saw all files at once: so its ledger, without the files in question, is what the check has."""
    warehouse = tmp_path / "warehouse"
    warehouse.mkdir()
    (warehouse / "ledger.duckdb").write_bytes((loaded.warehouse / "ledger.duckdb").read_bytes())
    _forget(warehouse / "ledger.duckdb", INCIDENTS)
    run, report = _check(
        "--raw", RAW, "--warehouse", warehouse, *(RAW / path for path in INCIDENTS)
    )
    assert run.returncode == 1
    checked = {
        (file["file"].removeprefix(f"{RAW}/"), sheet["sheet"], sheet["status"], *_said(finding))
        for file in report["files"]
        for sheet in file["sheets"]
        for finding in sheet["findings"]
    }
    loaded_findings = query(
        loaded.published,
        "select file, sheet, submission_status, finding_id, rule_id, severity, cell, source_row, field, value,"
        f" expected, message_vi from quality.finding where file in {INCIDENTS}",
    )
    assert {row[4] for row in loaded_findings} >= {"KC-005", "KC-102", "KC-104", "KC-302"}
    assert checked == set(loaded_findings)
    assert all(file["known_since"] is None and file["sheets"] for file in report["files"])


def test_a_file_that_is_loaded_already_is_told_as_the_warehouse_has_it(loaded: Loaded) -> None:
    path = RAW / INCIDENTS[-1]
    run = khuyencong("check", "--quiet", "--warehouse", loaded.warehouse, path)
    assert run.returncode == 1
    assert run.stderr == ""
    assert "đã được nạp vào kho dữ liệu" in run.stdout
    assert "F10  KC-104" in run.stdout
    assert "\x1b" not in run.stdout
    assert run.stdout.rstrip().endswith("Hãy sửa rồi kiểm tra lại.")


def test_what_is_no_file_is_wrong_usage(tmp_path: Path) -> None:
    assert khuyencong("check").returncode == 2
    assert khuyencong("check", tmp_path / "none.xlsx").returncode == 2
    assert khuyencong("check", tmp_path).returncode == 2


def _said(finding: dict[str, Any]) -> tuple[Any, ...]:
    names = "finding_id rule_id severity cell source_row field value expected message_vi"
    return tuple(finding[name] for name in names.split())


def _forget(ledger: Path, paths: tuple[str, ...]) -> None:
    with duckdb.connect(str(ledger)) as connection:
        connection.execute(
            f"create temp table gone as select file_sha256, submission_id from submission"
            f" where file_sha256 in (select file_sha256 from sighting where path in {paths})"
        )
        tables = ("kc01_line", "kc02_line", "kc03_line", "field_column", "problem", "submission")
        for table in tables:
            connection.execute(
                f"delete from {table} where submission_id in (select submission_id from gone)"
            )
        for table in ("sighting", "file"):
            connection.execute(
                f"delete from {table} where file_sha256 in (select file_sha256 from gone)"
            )

"""Whatever the night brings: foreign files, files in any order, a broken mart, a kill."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest

from orchestration.intake.forms import load_forms
from orchestration.ledger.append import append_batch
from orchestration.ledger.batch import read_batch
from orchestration.settings import Settings
from tests.conftest import Loaded
from tests.warehouse import KHUYENCONG, RAW, load, query, tables

DBT_PROJECT = RAW.parent / "dbt_project"


def test_foreign_files_are_told_and_change_nothing_else(loaded: Loaded, tmp_path: Path) -> None:
    warehouse = loaded.copy_to(tmp_path)
    raw = shutil.copytree(RAW, tmp_path / "raw")
    july = raw / "submissions" / "2024" / "07"
    (july / "hinh anh.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(500))
    (july / "cong van.docx").write_bytes(b"PK\x03\x04" + bytes(500))
    (july / "anh doi ten.xlsx").write_bytes(b"\xff\xd8\xff\xe0" + bytes(400))
    (july / "rong.xlsx").touch()
    (july / "~$KC thang 7.xlsx").write_bytes(b"lock")
    before = tables(loaded.published)
    summary = load(warehouse, raw=raw)
    assert summary["exit"] == 0
    assert summary["new_submissions"] == {"total": 4, "refused": 4}
    told = "\n".join(summary["attention"])
    for name in (
        "hinh anh.jpg",
        "cong van.docx",
        "anh doi ten.xlsx",
        "rong.xlsx",
        "~$KC thang 7.xlsx",
    ):
        assert name in told
    after = tables(warehouse / "khuyencong.duckdb")
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"quality.submission", "quality.finding"}


def test_grown_file_by_file_and_seen_as_of_the_last_day_equals_one_load(
    loaded: Loaded, tmp_path: Path
) -> None:
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    raw.mkdir()
    shutil.copy(RAW / "received.csv", raw)
    files = sorted(p for p in (RAW / "submissions").rglob("*") if p.is_file())
    random.Random(7).shuffle(files)
    settings = Settings(raw_dir=raw, warehouse_dir=warehouse)
    for start in range(0, len(files), 8):
        for file in files[start : start + 8]:
            target = raw / file.relative_to(RAW)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)
        read_batch(settings, lambda _: None)
        append_batch(settings.ledger_path, settings.landing_path, load_forms())
    day = loaded.summary["as_of"]
    assert load(warehouse, "--as-of", day, raw=raw)["outcome"] == "published"
    grown = warehouse / "as_of" / day / "khuyencong.duckdb"
    assert tables(grown) == tables(loaded.published)


def _broken_project(folder: Path, model: str, old: str, new: str) -> Path:
    project = shutil.copytree(
        DBT_PROJECT, folder / "dbt_project", ignore=shutil.ignore_patterns("target", "logs")
    )
    sql = project / model
    text = sql.read_text(encoding="utf-8")
    assert old in text
    sql.write_text(text.replace(old, new), encoding="utf-8")
    return project


def test_a_broken_mart_is_not_published(loaded: Loaded, tmp_path: Path) -> None:
    warehouse = loaded.copy_to(tmp_path)
    before = (warehouse / "khuyencong.duckdb").read_bytes()
    snapshots = sorted((warehouse / "snapshots").iterdir())
    project = _broken_project(
        tmp_path,
        "models/marts/unit_progress.sql",
        "select * from {{ ref('fct_disbursement') }}",
        "select * replace (executed_vnd + 1 as executed_vnd) from {{ ref('fct_disbursement') }}",
    )
    summary = load(warehouse, KHUYENCONG_DBT_PROJECT_DIR=str(project))
    assert (summary["exit"], summary["outcome"]) == (1, "not published")
    told = "\n".join(summary["errors"])
    assert "units_make_the_programme" in told
    assert "as_of_month=2024-01-01" in told
    assert (warehouse / "khuyencong.duckdb").read_bytes() == before
    assert sorted((warehouse / "snapshots").iterdir()) == snapshots
    candidate, _ = summary["look_at"]
    assert query(Path(candidate), "select count(*) > 0 from marts.fct_plan") == [(True,)]


THOUSANDFOLD = """\
UBND HUYỆN NAM TRÀ MY;;;;
BÁO CÁO KẾT QUẢ THỰC HIỆN KINH PHÍ KHUYẾN CÔNG;;;;
Tháng 7 năm 2024;;;;
Lần điều chỉnh: 1;;;;
Đơn vị tính: triệu đồng;;;;
STT;Mã nội dung;Nội dung, tên đề án;Thực hiện trong tháng;Lũy kế từ đầu năm
1;6;Bản tin khuyến công;45.000;45.000
"""


def test_a_thousandfold_error_stops_the_night_and_is_named(loaded: Loaded, tmp_path: Path) -> None:
    warehouse = loaded.copy_to(tmp_path)
    raw = shutil.copytree(RAW, tmp_path / "raw")
    (raw / "submissions" / "2024" / "07" / "516_dinh chinh.csv").write_text(
        THOUSANDFOLD, encoding="utf-8-sig"
    )
    before = (warehouse / "khuyencong.duckdb").read_bytes()
    summary = load(warehouse, raw=raw)
    assert (summary["exit"], summary["outcome"]) == (1, "not published")
    [gate] = [e for e in summary["errors"] if "execution_does_not_leap_over_the_plan" in e]
    assert "2024-07 516" in gate
    assert (warehouse / "khuyencong.duckdb").read_bytes() == before


# Killed while it appends to the ledger: tests/ledger/append_test.py, at any moment.
@pytest.mark.parametrize("step", ["warehouse", "publication"])
def test_killed_at_any_step_the_next_load_is_as_if_nothing_had_happened(
    loaded: Loaded, tmp_path: Path, step: str
) -> None:
    warehouse = tmp_path / "warehouse"
    process = subprocess.Popen(
        [str(KHUYENCONG), "load", "--raw", str(RAW), "--warehouse", str(warehouse)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    for line in process.stderr:
        if f" {step}:" in line:
            break
    # The command alone, as the system does when memory runs out: its children have to see to themselves.
    process.kill()
    process.wait()
    assert not (warehouse / "khuyencong.duckdb").exists() or step == "publication"
    assert load(warehouse)["exit"] == 0
    assert tables(warehouse / "khuyencong.duckdb") == tables(loaded.published)
    assert not list(warehouse.glob(".new-*"))


def test_a_second_load_waits_or_says_why_not(loaded: Loaded, tmp_path: Path) -> None:
    from orchestration.lock import sole_writer

    warehouse = loaded.copy_to(tmp_path)
    settings = Settings(raw_dir=RAW, warehouse_dir=warehouse)
    with sole_writer(settings, "the test", print):
        summary = load(warehouse, "--rebuild", KHUYENCONG_LOCK_TIMEOUT="1")
    assert summary["exit"] == 1
    assert "waiting for another load (the test" in summary["stderr"]
    assert "another load is writing" in summary["errors"][0]
    assert "the test" in summary["errors"][0]

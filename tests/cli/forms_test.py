"""A province changes the forms in its copy of the dbt project, and loads: no code is touched."""

import shutil
from pathlib import Path

import pytest

from tests.intake.grids import HEADER, TITLE, kc01
from tests.intake.workbooks import Grid, Value, xlsx
from tests.warehouse import RAW, khuyencong, load, query

KC04 = """\
form: KC-04
name_vi: Hội chợ, triển lãm
frequency: monthly
table: kc04_line
fields:
  - {name: line_no, header: STT}
  - {name: fair_name, header: Tên hội chợ, required: true}
  - {name: booths, header: Số gian hàng, kind: count}
  - {name: cost, header: Chi phí tổ chức, kind: money}
"""
FAIRS: Grid = [
    *TITLE,
    ["STT", "Tên hội chợ", "Số gian hàng", "Chi phí tổ chức"],
    [1, "Hội chợ Tam Kỳ", 20, 60],
    [2, "Hội chợ Hội An", 35, 90],
    [None, "Tổng cộng", 55, 150],
]


HEADER_OF_THE_PROVINCE: list[Value] = [
    "Giải ngân trong kỳ" if header == "Thực hiện trong tháng" else header for header in HEADER
]
LINE: list[Value] = [1, "3.2", "Máy dệt", "KC24-513-01", 110.5, 110.5, None, "12/QĐ-UBND"]
# One worker makes the warehouse that the tests share.
pytestmark = pytest.mark.xdist_group("province")


def own_project(folder: Path) -> Path:
    """The province's own copy of the dbt project."""
    ignored = shutil.ignore_patterns("target", "logs")
    return shutil.copytree(RAW.parent / "dbt_project", folder / "province", ignore=ignored)


def change(project: Path, form: str, old: str, new: str) -> None:
    path = project / "forms" / f"{form}.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One load of two workbooks, after a header was renamed, a field added to KC-01, and a form KC-04 added."""
    folder = tmp_path_factory.mktemp("province")
    project = own_project(folder)
    change(project, "kc01", "header: Thực hiện trong tháng", "header: Giải ngân trong kỳ")
    change(
        project,
        "kc01",
        "  - {name: note,",
        "  - {name: decision_no, header: Số quyết định, aliases: [Số QĐ]}\n  - {name: note,",
    )
    (project / "forms" / "kc04.yml").write_text(KC04, encoding="utf-8")
    raw = folder / "raw"
    raw.mkdir()
    kc = kc01(LINE, header=[*HEADER_OF_THE_PROVINCE, "Số QĐ"])
    (raw / "kc.xlsx").write_bytes(xlsx(kc))
    (raw / "fairs.xlsx").write_bytes(xlsx(FAIRS))
    summary = load(folder / "warehouse", raw=raw, KHUYENCONG_DBT_PROJECT_DIR=str(project))
    assert summary["outcome"] == "published", summary
    assert summary["submissions"] == {"total": 2, "accepted": 2}
    return folder / "warehouse"


def test_a_renamed_header_is_read(warehouse: Path) -> None:
    sql = "select executed_vnd from marts.fct_disbursement"
    assert query(warehouse / "khuyencong.duckdb", sql) == [(110_500_000,)]


def test_a_new_field_has_a_column_in_the_ledger(warehouse: Path) -> None:
    decisions = query(warehouse / "ledger.duckdb", "select decision_no, extra from kc01_line")
    assert decisions == [("12/QĐ-UBND", None)]


def test_a_new_form_enters_the_ledger(warehouse: Path) -> None:
    kept = query(
        warehouse / "ledger.duckdb",
        "select fair_name, booths, cost from kc04_line where row_kind = 'line' order by source_row",
    )
    assert kept == [("Hội chợ Tam Kỳ", "20", "60"), ("Hội chợ Hội An", "35", "90")]


def test_a_new_form_is_accepted_and_troubles_no_other(warehouse: Path) -> None:
    submissions = query(
        warehouse / "khuyencong.duckdb",
        "select form, status, rows_submitted, rows_accepted, rows_rejected, vnd_submitted"
        " from quality.submission order by form",
    )
    assert submissions == [
        ("KC-01", "accepted", 1, 1, 0, 110_500_000),
        ("KC-04", "accepted", 2, 2, 0, 0),
    ]


def test_a_mistake_in_a_form_is_told_and_nothing_is_loaded(tmp_path: Path) -> None:
    project = own_project(tmp_path)
    change(project, "kc02", "kind: money, required: true", "kind: mony, required: true")
    (tmp_path / "raw").mkdir()
    run = khuyencong(
        "load",
        "--raw",
        tmp_path / "raw",
        "--warehouse",
        tmp_path / "warehouse",
        KHUYENCONG_DBT_PROJECT_DIR=str(project),
    )
    assert run.returncode == 1
    assert "kc02.yml: field 'support': 'kind'" in run.stderr
    assert "'money'" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "warehouse" / "ledger.duckdb").exists()

"""The feedback of the sample, end to end: who gets it, what is marked, and what becomes of it when it comes back."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from orchestration.feedback.manifest import NAME
from orchestration.feedback.night import give_feedback, is_feedback_current
from orchestration.feedback.result_sheet import FINDING_HEADERS, SHEET_HEADERS
from orchestration.feedback.severity import COLOURS
from orchestration.intake.forms import load_forms
from orchestration.intake.returned import TITLE
from orchestration.intake.text import fold
from orchestration.night.outcome import night_without_news
from orchestration.settings import Settings
from tests.conftest import Loaded
from tests.intake.reading import read
from tests.warehouse import RAW, load, query

REFUSED = "2024/05/504 Tay Giang - KC T05.xlsx"
WARNED = "2024/06/TTKC_Bao cao khuyen cong thang 06 nam 2024.xlsx"
REJECTED = "2024/07/518_PhuNinh_KC_2024_07.xlsx"


def workbook(loaded: Loaded, name: str) -> Workbook:
    return load_workbook(loaded.warehouse / "feedback" / name)


def texts(book: Workbook) -> str:
    return "\n".join(str(c.value) for row in book[TITLE] for c in row if c.value)


def test_every_file_with_findings_and_no_other_has_a_workbook(loaded: Loaded) -> None:
    folder = loaded.warehouse / "feedback"
    assert {p.relative_to(folder).as_posix() for p in folder.rglob("*.xlsx")} == {
        REFUSED,
        WARNED,
        REJECTED,
    }
    assert loaded.summary["feedback"] == {
        "workbooks": 3,
        "written": 3,
        "unchanged": 0,
        "removed": 0,
        "failed": 0,
    }


@pytest.mark.parametrize(
    ("name", "sheet", "cell", "severity", "rule"),
    [
        (REFUSED, "KC-01", "A1", "refuse", "KC-005"),
        (REFUSED, "KC-02", "A1", "refuse", "KC-005"),
        (WARNED, "KC-01 Kinh phí", "F14", "warn", "KC-302"),
        (REJECTED, "KC-01", "F10", "reject", "KC-104"),
    ],
)
def test_the_cell_is_coloured_commented_and_linked(
    loaded: Loaded, name: str, sheet: str, cell: str, severity: str, rule: str
) -> None:
    book = workbook(loaded, name)
    assert book[sheet][cell].fill.fgColor.rgb == COLOURS[severity]
    assert rule in book[sheet][cell].comment.text
    links = {c.hyperlink.location for row in book[TITLE] for c in row if c.hyperlink}
    assert f"'{sheet}'!{cell}" in links


def test_the_first_sheet_tells_the_totals_of_quality_submission(loaded: Loaded) -> None:
    told = texts(workbook(loaded, REJECTED))
    for said in ("518 – Huyện Phú Ninh", "02/08/2024", "79.500.000 đồng", "-15.000.000"):
        assert said in told
    assert "chưa xác định được số tiền" in texts(workbook(loaded, REFUSED)).lower()


@pytest.mark.parametrize("name", [REFUSED, WARNED, REJECTED])
def test_a_workbook_sent_back_as_it_is_reads_as_the_file_did(loaded: Loaded, name: str) -> None:
    path = f"submissions/{name}"
    before = read((RAW / path).read_bytes(), path)
    after = read((loaded.warehouse / "feedback" / name).read_bytes(), path)
    assert [(s.sheet, s.content_sha256, s.problems) for s in after] == [
        (s.sheet, s.content_sha256, s.problems) for s in before
    ]


def test_the_first_sheet_has_no_header_of_a_form() -> None:
    known = {key for form in load_forms() for key in form.field_by_header}
    assert not known & {fold(header) for header in FINDING_HEADERS + SHEET_HEADERS}


def test_a_corrected_workbook_is_accepted_and_its_feedback_removed(
    loaded: Loaded, tmp_path: Path
) -> None:
    raw = shutil.copytree(RAW, tmp_path / "raw")
    warehouse = loaded.copy_to(tmp_path)
    book = workbook(loaded, REJECTED)
    book["KC-01"]["F10"] = 15
    corrected = "submissions/2024/07/518_PhuNinh_KC_2024_07 (sua lai).xlsx"
    book.save(raw / corrected)
    summary = load(warehouse, raw=raw)
    assert summary["exit"] == 0
    assert summary["feedback"]["removed"] == 1
    assert not (warehouse / "feedback" / REJECTED).exists()
    assert query(
        warehouse / "khuyencong.duckdb",
        "select form, status, rows_accepted, vnd_accepted::bigint from quality.submission"
        f" where source_file = '{corrected}' order by form",
    ) == [("KC-01", "accepted", 2, 109_500_000), ("KC-02", "accepted", 1, 94_500_000)]


def test_a_load_killed_before_its_feedback_owes_it(loaded: Loaded, tmp_path: Path) -> None:
    warehouse = loaded.copy_to(tmp_path)
    settings = Settings(raw_dir=RAW, warehouse_dir=warehouse)
    unchanged = night_without_news(settings)
    assert unchanged is not None
    assert unchanged.feedback["workbooks"] == 3
    (settings.feedback_dir / NAME).unlink()
    assert not is_feedback_current(settings)
    assert night_without_news(settings) is None


def test_an_as_of_view_gives_no_feedback(loaded: Loaded, tmp_path: Path) -> None:
    settings = Settings(raw_dir=RAW, warehouse_dir=tmp_path / "warehouse", as_of=date(2024, 6, 10))
    assert give_feedback(settings).workbooks == 0
    assert is_feedback_current(settings)
    assert not settings.feedback_dir.exists()

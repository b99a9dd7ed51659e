"""Units merge, end and begin: months of 2024 and 2025 go through the command, and the history is asked on any boundaries."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.forms_test import own_project
from tests.intake.grids import TITLE, kc01
from tests.intake.reading import read
from tests.intake.workbooks import Grid, Value, xlsx
from tests.warehouse import RAW, khuyencong, load, query

CALENDAR = """\
form,frequency,first_period,last_period,due_day,due_month_offset
KC-01,monthly,2024-12-01,2025-08-01,5,1
KC-02,monthly,2024-12-01,2025-08-01,5,1
KC-03,yearly,2025-01-01,2025-01-01,31,0
"""
KC02_HEADER: list[Value] = [
    "STT", "Tên cơ sở CNNT", "Loại hình", "Xã, phường, thị trấn", "Ngành nghề", "Mã nội dung", "Mã đề án",
    "Hình thức thụ hưởng", "Kinh phí hỗ trợ",
]  # fmt: skip
QUERIES = RAW.parent / "warehouse" / "queries"
# One worker makes the warehouse that the tests share.
pytestmark = pytest.mark.xdist_group("units_over_time")


def title(unit: str, period: str) -> Grid:
    return [[unit], [period], TITLE[2]]


def disbursed(unit: str, month: str, amount: float) -> bytes:
    line: list[Value] = [1, "3.2", f"Máy dệt của {unit}", None, amount, None, None]
    return xlsx(kc01(line, title=title(unit, month)))


def supported(unit: str, month: str, *communes: str) -> bytes:
    lines: Grid = [
        [n, f"Cơ sở {commune}", "Hợp tác xã", commune, "Dệt", "3.2", None, "Hỗ trợ máy dệt", 20]
        for n, commune in enumerate(communes, start=1)
    ]
    return xlsx([*title(unit, month), KC02_HEADER, *lines])


def planned(unit: str, amount: float) -> bytes:
    header: list[Value] = ["STT", "Mã nội dung", "Nội dung", "Kế hoạch"]
    return xlsx([*title(unit, "Kế hoạch năm 2025"), header, [1, "3.2", "Máy", amount]])


FILES = {
    "2024/12/519_Nong Son.xlsx": disbursed("UBND huyện Nông Sơn", "Tháng 12 năm 2024", 10),
    "2024/12/509_Que Son.xlsx": disbursed("UBND huyện Quế Sơn", "Tháng 12 năm 2024", 20),
    "2025/01/519_Nong Son.xlsx": disbursed("UBND huyện Nông Sơn", "Tháng 1 năm 2025", 40),
    "2025/01/509_Que Son.xlsx": disbursed("UBND huyện Quế Sơn", "Tháng 1 năm 2025", 80),
    "2025/ke-hoach/509_Que Son.xlsx": planned("UBND huyện Quế Sơn", 900),
    "2025/ke-hoach/20641_Que Son.xlsx": planned("UBND xã Quế Sơn", 300),
    "2025/08/509_Que Son.xlsx": disbursed("UBND huyện Quế Sơn", "Tháng 8 năm 2025", 160),
    "2025/08/20641_Que Son.xlsx": disbursed("UBND xã Quế Sơn", "Tháng 8 năm 2025", 320),
    "2025/08/20656.xlsx": disbursed("UBND xã Nông Sơn", "Tháng 8 năm 2025", 640),
    "2025/08/20335_Ban Thach.xlsx": disbursed("UBND phường Bàn Thạch", "Tháng 8 năm 2025", 1280),
    "2025/08/KC-02 20335.xlsx": supported(
        "UBND phường Bàn Thạch", "Tháng 8 năm 2025", "Phường Bàn Thạch", "Phường Tam Kỳ"
    ),
    # A short name that a district had, and a commune has.
    "2025/07/bao cao.xlsx": disbursed("Đơn vị báo cáo: Quế Sơn", "Tháng 7 năm 2025", 2560),
    "2025/06/bao cao.xlsx": disbursed("Đơn vị báo cáo: Quế Sơn", "Tháng 6 năm 2025", 5120),
    # Nobody reports before it begins.
    "2025/05/20641_Que Son.xlsx": disbursed("UBND xã Quế Sơn", "Tháng 5 năm 2025", 1),
}
RECEIVED = """\
path,received_on
2025/ke-hoach/509_Que Son.xlsx,2025-01-20
2025/ke-hoach/20641_Que Son.xlsx,2025-08-10
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One load of the files of three times."""
    folder = tmp_path_factory.mktemp("units")
    project = own_project(folder)
    (project / "seeds" / "reporting_calendar.csv").write_text(CALENDAR, encoding="utf-8")
    raw = folder / "raw"
    for path, content in FILES.items():
        (raw / path).parent.mkdir(parents=True, exist_ok=True)
        (raw / path).write_bytes(content)
    (raw / "received.csv").write_text(RECEIVED, encoding="utf-8")
    summary = load(folder / "warehouse", raw=raw, KHUYENCONG_DBT_PROJECT_DIR=str(project))
    assert summary["outcome"] == "published", summary
    return folder / "warehouse" / "khuyencong.duckdb"


def test_who_reported_and_who_was_refused(published: Path) -> None:
    told = query(
        published,
        "select source_file, unit_code, status from quality.submission order by source_file",
    )
    refused = {
        "2025/01/519_Nong Son.xlsx",
        "2025/05/20641_Que Son.xlsx",
        "2025/08/509_Que Son.xlsx",
    }
    assert {file for file, _, status in told if status == "refused"} == refused
    assert {status for file, _, status in told if file not in refused} == {"accepted"}
    units = {file: unit for file, unit, _ in told}
    assert units["2025/06/bao cao.xlsx"] == "509"
    assert units["2025/07/bao cao.xlsx"] == "20641"
    assert units["2025/08/20335_Ban Thach.xlsx"] == "20335"


def test_a_refusal_names_who_reports_instead(published: Path) -> None:
    messages = dict(
        query(published, "select file, message_vi from quality.finding where rule_id = 'KC-008'")
    )
    assert messages == {
        "2025/01/519_Nong Son.xlsx": "Huyện Nông Sơn đã nhập vào huyện Quế Sơn từ ngày 01/01/2025; báo cáo kỳ này"
        " do huyện Quế Sơn gửi.",
        "2025/05/20641_Que Son.xlsx": "Xã Quế Sơn chỉ hoạt động từ ngày 01/07/2025; báo cáo kỳ này do huyện Quế Sơn gửi.",
        "2025/08/509_Que Son.xlsx": "Huyện Quế Sơn đã kết thúc hoạt động từ ngày 01/07/2025; báo cáo kỳ này do"
        " xã Quế Sơn, xã Xuân Phú, xã Nông Sơn, xã Quế Sơn Trung, xã Quế Phước gửi.",
    }


def test_units_expected_are_those_of_the_month(published: Path) -> None:
    expected = query(
        published,
        "select as_of_month, units_expected, units_reported from marts.programme_progress"
        " where report_group = 'TOTAL' and month(as_of_month) in (12, 1, 6, 7, 8) order by all",
    )
    assert expected == [
        (date(2024, 12, 1), 19, 2),
        (date(2025, 1, 1), 18, 1),
        (date(2025, 6, 1), 18, 1),
        (date(2025, 7, 1), 79, 1),
        (date(2025, 8, 1), 79, 3),
    ]
    assert query(
        published,
        "select month, count(*) from marts.submission_status where form = 'KC-01' and month(month) in (1, 8)"
        " group by month order by month",
    ) == [(date(2025, 1, 1), 18), (date(2025, 8, 1), 79)]


def test_a_unit_that_ended_keeps_its_row_to_the_end_of_the_year(published: Path) -> None:
    rows = query(
        published,
        "select unit_code, planned_vnd, executed_vnd, months_reported, months_expected from marts.unit_progress"
        " where as_of_month = date '2025-08-01' and unit_code in ('509', '519', '20641', '20650') order by 1",
    )
    assert rows == [
        ("20641", 300_000_000, 2_880_000_000, 2, 2),
        ("20650", None, None, 0, 2),
        ("509", 900_000_000, 5_200_000_000, 2, 6),
    ]


def test_a_plan_beside_that_of_the_former_district_is_shown(published: Path) -> None:
    due = query(
        published,
        "select unit_code, due_on, status from marts.submission_status"
        " where form = 'KC-03' and unit_code in ('509', '519', '20641') order by 1",
    )
    assert due == [
        ("20641", date(2025, 7, 31), "late"),
        ("509", date(2025, 1, 31), "on_time"),
    ]
    ((file, message),) = query(
        published, "select file, message_vi from quality.finding where rule_id = 'KC-373'"
    )
    assert file == "2025/ke-hoach/20641_Que Son.xlsx"
    assert "900.000.000 đồng" in message
    assert "300.000.000 đồng" in message


def test_a_communes_own_name_is_known_and_anothers_is_not_its(published: Path) -> None:
    found = query(published, "select value, expected from quality.finding where rule_id = 'KC-337'")
    assert found == [("Phường Tam Kỳ", "Phường Bàn Thạch")]


def _history(published: Path, day: date) -> dict[str, Any]:
    rows = query(published, (QUERIES / "history_on_boundaries.sql").read_text(encoding="utf-8"))
    found: dict[str, Any] = {}
    for boundaries_of, _, _, name, _, amount in rows:
        if boundaries_of == day:
            found[name] = found.get(name, 0) + int(amount / 1_000_000)
    return found


def test_the_history_on_the_boundaries_of_2024(published: Path) -> None:
    """Money of the merged district can't be divided: what it paid is that of the one that goes on."""
    assert _history(published, date(2024, 7, 1)) == {
        "Huyện Quế Sơn": 20 + 80 + 5120 + 320 + 2560,
        "Huyện Nông Sơn": 10 + 640,
        "Thành phố Tam Kỳ": 1280,
    }


def test_the_history_on_the_boundaries_of_january_2025(published: Path) -> None:
    assert _history(published, date(2025, 1, 1)) == {
        "Huyện Quế Sơn": 10 + 20 + 80 + 5120 + 320 + 640 + 2560,
        "Thành phố Tam Kỳ": 1280,
    }


def test_the_history_on_the_boundaries_of_august_2025(published: Path) -> None:
    assert _history(published, date(2025, 8, 1)) == {
        "Huyện Quế Sơn (cũ)": 10 + 20 + 80 + 5120,
        "Xã Quế Sơn": 320 + 2560,
        "Xã Nông Sơn": 640,
        "Phường Bàn Thạch": 1280,
    }


def test_communes_roll_up_to_districts_by_the_successions_too(published: Path) -> None:
    assert query(
        published,
        "select unit_code, successor_unit_code from marts.unit_succession where unit_code in ('519', '502') order by all",
    ) == [("502", "20335"), ("502", "20341"), ("502", "20350"), ("502", "20356"), ("519", "509")]


def test_a_template_for_a_commune_is_read_as_its_own(tmp_path: Path) -> None:
    out = tmp_path / "KC_20335_2025-08.xlsx"
    run = khuyencong(
        "template", "--unit", "20335", "--month", "2025-08", "--out", out, "--warehouse", tmp_path
    )
    assert run.returncode == 0, run.stderr
    told = [(s.form, s.unit_code, s.period) for s in read(out.read_bytes(), out.name)]
    august = date(2025, 8, 1)
    assert told == [("KC-01", "20335", august), ("KC-02", "20335", august)]
    refused = khuyencong(
        "template", "--unit", "509", "--month", "2025-08", "--out", out, "--warehouse", tmp_path
    )
    assert refused.returncode == 2
    assert "successors are 20641 Xã Quế Sơn" in refused.stderr

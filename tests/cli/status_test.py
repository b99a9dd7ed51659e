"""`khuyencong status` on the published sample: who has reported, what does not count, what to do next."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Loaded
from tests.warehouse import khuyencong, query


def told(loaded: Loaded, month: str) -> list[str]:
    run = khuyencong("status", "--warehouse", loaded.warehouse, "--month", month)
    assert run.returncode == 0, run.stderr
    assert "\x1b" not in run.stdout  # plain when piped
    return run.stdout.splitlines()


def as_json(loaded: Loaded, *arguments: str) -> dict[str, Any]:
    run = khuyencong("status", "--warehouse", loaded.warehouse, "--json", *arguments)
    assert run.returncode == 0, run.stderr
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


def row(lines: list[str], code: str) -> list[str]:
    found = next(line for line in lines if line.startswith(f"{code} "))
    return [cell.strip() for cell in found.split("   ") if cell.strip()]


def test_a_refused_submission_its_reason_and_what_to_do(loaded: Loaded) -> None:
    lines = told(loaded, "2024-05")
    assert row(lines, "504")[-3:] == ["Bị từ chối", "Bị từ chối", "Đúng hạn"]
    assert "KC-01: 19 đơn vị phải gửi: 18 đúng hạn, 1 bị từ chối" in lines
    assert "Không được tính: 2 dòng, chưa đọc được số tiền (biểu bị từ chối)" in lines
    assert any("504 Tay Giang - KC T05.xlsx (KC-005 " in line for line in lines)


def test_a_missing_report_its_deadline_and_the_blank_form(loaded: Loaded) -> None:
    lines = told(loaded, "2024-06")
    assert row(lines, "516")[-3:-1] == ["Chưa gửi (hạn 05/07/2024)"] * 2
    assert any("khuyencong template --unit 516 --month 2024-06" in line for line in lines)


def test_late_reports_say_by_how_many_days(loaded: Loaded) -> None:
    late = query(
        loaded.published,
        """
        select unit_code, date_diff('day', due_on, cast(received_at as date))
        from marts.submission_status where month = '2024-04-01' and form = 'KC-01' and status = 'late'
        """,
    )
    assert len(late) == 1
    code, days = late[0]
    assert f"Trễ hạn {days} ngày" in row(told(loaded, "2024-04"), code)


def test_the_json_is_the_whole_grid_and_the_latest_month_is_the_default(loaded: Loaded) -> None:
    answer = as_json(loaded)
    assert answer["month"] == "2024-07-01"
    cells = {
        (unit["unit_code"], cell["form"]): cell["status"]
        for unit in answer["units"]
        for cell in unit["cells"]
    }
    assert cells == {
        (unit, form): status
        for unit, form, status in query(
            loaded.published,
            """
            select unit_code, form, status from marts.submission_status
            where month = '2024-07-01' or form = 'KC-03'
            """,
        )
    }
    assert answer["quarantine"] == [
        {
            "reason": "rejected",
            "label": "Dòng bị loại",
            "row_count": 1,
            "amount_vnd": -15_000_000,
            "unreadable_count": 0,
        }
    ]
    assert {(o["month"], o["unit_code"]) for o in answer["open_elsewhere"]} == {
        ("2024-06-01", "516"),
        ("2024-05-01", "504"),
    }


@pytest.mark.parametrize("month", ["2019-01", "2031-12"])
def test_a_month_outside_the_calendar_is_wrong_usage(loaded: Loaded, month: str) -> None:
    run = khuyencong("status", "--warehouse", loaded.warehouse, "--month", month)
    assert run.returncode == 2
    assert f"{month} is not in the reporting calendar" in run.stderr


def test_nothing_published_yet(tmp_path: Path) -> None:
    run = khuyencong("status", "--warehouse", tmp_path)
    assert run.returncode == 1
    assert "nothing is published yet" in run.stderr

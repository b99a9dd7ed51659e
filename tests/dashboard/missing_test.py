"""What is missing is shown as missing, in tables and charts, and sums that lack it are marked."""

import pytest

from tests.dashboard.conftest import Changed, Open

pytestmark = pytest.mark.xdist_group("dashboard")


def test_a_month_without_a_report_is_no_zero(opened: Open) -> None:
    page = opened("m=2024-06&u=516").page  # Nam Trà My has not reported June
    page.click("#months-table >> xpath=ancestor::details/summary")
    june = page.locator("#months-table tbody tr").nth(5)
    assert june.locator("td").all_inner_texts() == ["…", "…", "…", "…"]
    may = page.locator("#months-table tbody tr").nth(4)
    assert may.locator("td").nth(0).inner_text() != "…"
    assert page.inner_text("#card-executed .big").startswith("2*")
    assert "Thiếu 1 báo cáo" in page.inner_text("#card-reports")
    assert "Chưa có báo cáo tháng này" in page.inner_text("#card-reports")


def test_a_month_without_a_report_is_a_gap_in_the_chart(opened: Open) -> None:
    page = opened("m=2024-06&u=516").page
    page.wait_for_selector("#in-month-chart svg")
    assert page.locator("#in-month-chart svg text", has_text="…").count() == 1
    assert page.locator("#to-date-chart svg text", has_text="…").count() == 1
    # five months have a point of the running sum: June has none
    points = page.locator("#to-date-chart svg .mark-symbol path")
    drawn = [p for p in points.all() if p.get_attribute("d") and p.is_visible()]
    assert len(drawn) == 5


def test_a_sum_that_lacks_reports_is_marked(opened: Open) -> None:
    page = opened("m=2024-04").page  # every report is there
    assert "*" not in page.inner_text("#card-executed .big")
    page = opened("m=2024-05").page  # one is refused
    assert "*" in page.inner_text("#card-executed .big")
    assert page.inner_text("#card-reports .value") == "94/95"


def test_a_unit_that_has_never_reported_has_no_rank(opened: Open, changed: Changed) -> None:
    page_path = changed(
        "update marts.unit_progress set executed_vnd = null, executed_pct = null, months_reported = 0,"
        " has_reported = false where unit_code = '504'"
    )
    page = opened(file=page_path).page
    page.click("#units-details summary")
    last = page.locator("#units-table tbody tr").last
    assert "Tây Giang" in last.inner_text()
    assert last.locator("td").all_inner_texts() == ["…", "90", "…", "…", "…", "0/7"]
    assert page.locator("#units-chart svg text", has_text="…").count() >= 1


def test_nothing_has_been_reported(opened: Open, changed: Changed) -> None:
    watched = opened(file=changed("delete from marts.programme_progress"))
    assert watched.page.is_visible("#no-data")
    assert "Chưa có báo cáo" in watched.page.inner_text("#no-data")
    assert watched.complaints == []

"""From a figure to the rows and files behind it."""

import pytest

from orchestration import shown
from tests.conftest import Loaded
from tests.dashboard.conftest import Open
from tests.warehouse import query

pytestmark = pytest.mark.xdist_group("dashboard")


def test_a_figure_leads_to_its_rows_and_their_files(opened: Open, loaded: Loaded) -> None:
    page = opened().page
    page.locator("#groups-table tr", has_text="II. Phát triển sản phẩm").get_by_role(
        "button", name="310"
    ).click()
    assert page.inner_text("#rows-sum").startswith("Cộng 310 triệu đồng (310.000.000 đồng) trên ")
    rows = query(
        loaded.published,
        """
        select executed_vnd, source_file, source_sheet, source_row, submission_id
        from marts.fct_disbursement inner join marts.dim_content using (content_code)
        where report_group = 'II'
        """,
    )
    texts = page.locator("#rows-table tbody tr").all_inner_texts()
    assert len(texts) == len(rows)
    for amount, file, sheet, row, submission in rows:
        source = f"trang “{sheet}”, dòng {row}; báo cáo {submission}"
        assert any(file in t and source in t and shown.whole(amount) in t for t in texts), source


@pytest.mark.parametrize(
    ("asked", "sql"),
    [
        ("kind=kc01", "select sum(executed_vnd) from marts.fct_disbursement"),
        (
            "kind=kc01&at=2024-03&unit=517",
            "select sum(executed_vnd) from marts.fct_disbursement where month = '2024-03-01' and unit_code = '517'",
        ),
        ("kind=kc03", "select sum(planned_vnd) from marts.fct_plan where is_current"),
        ("kind=kc02", "select sum(support_vnd) from marts.fct_beneficiary"),
        (
            "kind=kc02&support=Tham gia hội chợ",
            "select sum(support_vnd) from marts.fct_beneficiary where support_kind = 'Tham gia hội chợ'",
        ),
        (
            "kind=rejected",
            "select sum(amount_vnd) from quality.rejected_line where reason <> 'superseded'",
        ),
    ],
)
def test_rows_add_up_to_the_marts(opened: Open, loaded: Loaded, asked: str, sql: str) -> None:
    page = opened().page
    page.evaluate("text => openRows(Object.fromEntries(new URLSearchParams(text)))", asked)
    page.wait_for_selector("#rows[open]")
    ((total,),) = query(loaded.published, sql)
    assert f"({shown.dong(total)})" in page.inner_text("#rows-sum")


def test_many_rows_come_in_parts(opened: Open) -> None:
    page = opened("r=kind%3Dkc01").page
    assert page.locator("#rows-table tbody tr").count() == 100
    page.get_by_role("button", name="Xem thêm 100 dòng").click()
    assert page.locator("#rows-table tbody tr").count() == 200


def test_the_keyboard_opens_and_closes_the_rows(opened: Open) -> None:
    page = opened().page
    figure = page.locator("#card-executed .value button")
    figure.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#rows[open]")
    assert page.evaluate("document.getElementById('rows').contains(document.activeElement)")
    page.keyboard.press("Escape")
    page.wait_for_selector("#rows:not([open])", state="attached")
    assert figure.evaluate("element => element === document.activeElement")
    assert "r=" not in page.url


def test_a_view_can_be_sent_and_left_again(opened: Open) -> None:
    page = opened("m=2024-05&u=517&l=en&r=kind%3Dkc01%26group%3DI").page
    assert page.inner_text("#rows-title") == "Money executed (KC-01)"
    assert "Huyện Núi Thành" in page.inner_text("#rows-about")
    assert "145,000,000 dong" in page.inner_text("#rows-sum")
    page.keyboard.press("Escape")
    assert page.input_value("#month") == "2024-05"
    assert page.input_value("#unit") == "517"


def test_a_household_business_is_not_named(opened: Open, loaded: Loaded) -> None:
    page = opened("r=kind%3Dkc02").page
    assert "Hộ kinh doanh (không nêu tên)" in page.inner_text("#rows-table")
    content = page.content()
    for (name,) in query(
        loaded.published,
        "select establishment_name from marts.dim_establishment where is_household",
    ):
        assert name not in content

"""What the page shows is what the marts say, for every month, and for units."""

import pytest
from playwright.sync_api import expect

from orchestration import shown
from tests.conftest import Loaded
from tests.dashboard.conftest import Open
from tests.warehouse import query

pytestmark = pytest.mark.xdist_group("dashboard")

CELLS = """id => [...document.querySelectorAll(`#${id} tbody tr`)].map(
    (row) => [...row.cells].map((cell) => cell.textContent))"""


def star(text: str, is_incomplete: bool) -> str:
    return f"{text}*" if is_incomplete and text != shown.MISSING else text


def test_the_big_figures_of_july(opened: Open) -> None:
    page = opened().page
    assert page.inner_text("#card-executed .value") == "2.679"
    assert "triệu đồng" in page.inner_text("#card-executed .big")
    assert page.inner_text("#card-pct .value") == "33,16%"
    assert page.inner_text("#card-left .value") == "5.401"
    assert page.inner_text("#card-reports .value") == "131/133"
    assert "Thiếu 2 báo cáo" in page.inner_text("#card-reports")


def test_content_groups_of_every_month(opened: Open, loaded: Loaded) -> None:
    page = opened().page
    for (month,) in query(
        loaded.published, "select distinct as_of_month from marts.programme_progress"
    ):
        page.evaluate("month => choose({ month })", f"{month:%Y-%m}")
        expect(page.locator("#summary-title")).to_contain_text(shown.month(month))
        rows = query(
            loaded.published,
            "select planned_vnd, executed_vnd, executed_pct, reports_to_date < reports_expected_to_date"
            f" from marts.programme_progress where as_of_month = date '{month}' order by report_group_order",
        )
        assert [cells[1:4] for cells in page.evaluate(CELLS, "groups-table")] == [
            [shown.million(planned), star(shown.million(executed), lacks), shown.percent(pct)]
            for planned, executed, pct, lacks in rows
        ], month


def test_units_ranked(opened: Open, loaded: Loaded) -> None:
    page = opened().page
    rows = query(
        loaded.published,
        """
        select unit_name, rank() over (order by executed_pct desc nulls last), planned_vnd, executed_vnd,
            executed_pct, months_reported, months_expected
        from marts.unit_progress where as_of_month = date '2024-07-01'
        order by executed_pct desc nulls last, unit_code
        """,
    )
    assert [cells[:5] + cells[6:] for cells in page.evaluate(CELLS, "units-table")] == [
        [
            name,
            str(rank),
            shown.million(planned),
            star(shown.million(executed), got < of),
            shown.percent(pct),
            f"{got}/{of}",
        ]
        for name, rank, planned, executed, pct, got, of in rows
    ]


@pytest.mark.parametrize("unit", ["507", "516", "TTKC"])
def test_a_unit_as_its_mart_has_it(opened: Open, loaded: Loaded, unit: str) -> None:
    page = opened(f"u={unit}").page
    ((planned, executed, pct),) = query(
        loaded.published,
        "select planned_vnd, executed_vnd, executed_pct from marts.unit_progress"
        f" where unit_code = '{unit}' and as_of_month = date '2024-07-01'",
    )
    assert page.inner_text("#card-executed .value") == shown.million(executed)
    total = page.evaluate(CELLS, "groups-table")[-1]
    assert [total[1], total[2].rstrip("*"), total[3]] == [
        shown.million(planned),
        shown.million(executed),
        shown.percent(pct),
    ]


def test_the_months(opened: Open, loaded: Loaded) -> None:
    page = opened().page
    rows = query(
        loaded.published,
        """
        select progress.as_of_month, sum(fact.executed_vnd), any_value(progress.executed_vnd),
            any_value(units_reported), any_value(units_expected)
        from marts.programme_progress as progress
        left join marts.fct_disbursement as fact on progress.as_of_month = fact.month
        where report_group = 'TOTAL' group by progress.as_of_month order by progress.as_of_month
        """,
    )
    seen = [
        [cells[0], cells[1].rstrip("*"), cells[2].rstrip("*"), cells[4]]
        for cells in page.evaluate(CELLS, "months-table")
    ]
    assert seen == [
        [shown.month(month), shown.million(paid), shown.million(to_date), f"{got}/{of}"]
        for month, paid, to_date, got, of in rows
    ]


@pytest.mark.parametrize(
    ("by", "column"), [("kind", "support_kind"), ("content", "content_code"), ("unit", "unit_code")]
)
def test_beneficiaries(opened: Open, loaded: Loaded, by: str, column: str) -> None:
    page = opened(f"b={by}").page
    rows = query(
        loaded.published,
        "select count(distinct establishment_id), sum(support_vnd), sum(counterpart_vnd), sum(new_jobs),"
        f" sum(product_count) from marts.fct_beneficiary group by {column}",
    )
    rows += query(
        loaded.published,
        "select count(distinct establishment_id), sum(support_vnd), sum(counterpart_vnd), sum(new_jobs),"
        " sum(product_count) from marts.fct_beneficiary",
    )
    seen = sorted(cells[1:] for cells in page.evaluate(CELLS, "beneficiaries-table"))
    assert seen == sorted(
        [shown.whole(n), shown.million(s), shown.million(c), shown.whole(j), shown.whole(p)]
        for n, s, c, j, p in rows
    )


def test_what_does_not_count(opened: Open, loaded: Loaded) -> None:
    page = opened().page
    ((count, amount),) = query(
        loaded.published,
        "select count(*), sum(amount_vnd) from quality.rejected_line where reason <> 'superseded'",
    )
    total = page.evaluate(CELLS, "quarantine-table")[-1]
    assert total[-2:] == [shown.whole(count), shown.million(amount)]
    assert page.inner_text("#card-refused .value") == shown.million(amount)
    text = page.inner_text("#quarantine-table")
    for (file,) in query(
        loaded.published, "select source_file from quality.submission where status = 'refused'"
    ):
        assert file in text


def test_who_has_reported(opened: Open, loaded: Loaded) -> None:
    page = opened("m=2024-06").page
    for status, count in query(
        loaded.published, "select status, count(*) from marts.submission_status group by status"
    ):
        assert page.locator(f"#reports-table .sign.{status}").count() == count
    assert "Huyện Nam Trà My: KC-01 chưa gửi" in page.inner_text("#reports-remind")

"""What a clerk writes is shown as he wrote it, and does nothing."""

import pytest

from tests.dashboard.conftest import Changed, Open

pytestmark = pytest.mark.xdist_group("dashboard")

SCRIPT = "<script>window.ran = 1</script>"
IMAGE = "<img src=x onerror=window.ran=2>"
END = "</script><script>window.ran = 3</script>\u2028<!--"


def test_planted_html_is_text(opened: Open, changed: Changed) -> None:
    page_path = changed(
        f"""
        update marts.fct_disbursement set project_name = '{SCRIPT}';
        update marts.dim_establishment set establishment_name = '{END}', is_household = false, commune = '{IMAGE}';
        update marts.fct_beneficiary set support_kind = '{IMAGE}';
        update marts.dim_unit set unit_name = '{SCRIPT}' where unit_code = '507';
        update quality.submission set source_file = '{END}', source_sheet = '{IMAGE}';
        update quality.finding set message_vi = '{IMAGE}';
        """
    )
    for view in ("r=kind%3Dkc01", "r=kind%3Dkc02&b=commune", "r=kind%3Drejected&l=en"):
        watched = opened(view, file=page_path)
        page = watched.page
        page.wait_for_selector("#units-chart svg")
        assert page.evaluate("window.ran") is None
        assert page.locator("main img, dialog img, main script, dialog script").count() == 0
        assert watched.complaints == []
        assert len(watched.requests) <= 2  # the page, and its empty icon
    text = opened("r=kind%3Dkc01", file=page_path).page.inner_text("#rows-table")
    assert SCRIPT in text and END.replace("\u2028", "") in text.replace("\u2028", "")


def test_a_hostile_address_does_nothing(opened: Open) -> None:
    watched = opened(f"u={SCRIPT}&m={IMAGE}&r=kind%3D{SCRIPT}&l=xx&s=__proto__")
    assert watched.page.inner_text("#card-executed .value") == "2.679"
    assert watched.page.evaluate("window.ran") is None
    assert watched.complaints == []

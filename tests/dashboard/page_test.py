"""The page in a browser: closed to the outside, in two languages, by keyboard, on a phone, light and dark."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.conftest import Loaded
from tests.dashboard.conftest import Changed, Open
from tests.warehouse import query

pytestmark = pytest.mark.xdist_group("dashboard")

VIEWS = ["", "l=en&u=516&m=2024-06", "t=dark&b=commune&s=left", "r=kind%3Dkc02", "u=TTKC&f=KC-02"]
# Every text's colour against what lies behind it, below the ratio of WCAG AA; large text may have less.
FAINT = """() => {
  const parse = (c) => (c.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    if (!own || !element.checkVisibility() || ['SCRIPT', 'STYLE'].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const isSvg = element instanceof SVGElement;
    const [a, b] = [light(parse(isSvg ? style.fill : style.color)), light(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${element.textContent.slice(0, 40)}`);
  }
  return faint;
}"""


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_asked_for_and_nothing_complained_of(opened: Open, view: str) -> None:
    watched = opened(view)
    watched.page.wait_for_selector("#in-month-chart svg")
    assert [url for url in watched.requests if not url.startswith(("file:", "data:"))] == []
    assert len([url for url in watched.requests if url.startswith("file:")]) == 1
    assert watched.complaints == []


def test_the_page_could_not_ask_or_run_other_code_if_it_wanted(opened: Open) -> None:
    page = opened().page
    refused = page.evaluate("fetch('https://example.com/').then(() => 'came', () => 'refused')")
    assert refused == "refused"
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"
    )
    assert page.evaluate("window.ran") is None
    # Playwright's own evaluate is let through; code made of text by the page's own timer is not.
    page.evaluate(
        "new Promise((done) => { try { setTimeout('window.ran = 2', 0); } catch {} setTimeout(done, 50); })"
    )
    assert page.evaluate("window.ran") is None


def test_english_and_back(opened: Open) -> None:
    page = opened().page
    assert page.get_attribute("html", "lang") == "vi"
    page.click("#language")
    page.wait_for_selector("html[lang=en]")
    assert page.inner_text("h1") == "Local industrial promotion: progress"
    assert page.inner_text("#card-executed .value") == "2,679"
    assert page.inner_text("#card-pct .value") == "33.16%"
    groups = page.inner_text("#groups-table")
    assert "Development of rural industrial products" in groups
    assert page.locator("#groups-table [lang=vi]").count() == 0
    assert page.locator("#units-table [lang=vi]").count() == 19
    page.click("#language")
    page.wait_for_selector("html[lang=vi]")
    assert page.inner_text("#card-executed .value") == "2.679"


def test_the_two_languages_have_the_same_words(opened: Open) -> None:
    page = opened().page
    assert page.evaluate("Object.keys(WORDS_VI).sort()") == page.evaluate(
        "Object.keys(WORDS_EN).sort()"
    )


def test_every_gate_has_vietnamese_words(opened: Open, loaded: Loaded) -> None:
    known = set(opened().page.evaluate("Object.keys(GATES_VI)"))
    gates = query(loaded.published, "select distinct expectation from quality.gate_result")
    assert {name for (name,) in gates} - known == set()


def test_filters_by_keyboard(opened: Open) -> None:
    page = opened().page
    page.focus("#unit")
    for _ in range(6):
        page.keyboard.press("ArrowDown")
    expect(page.locator("#summary-title")).to_contain_text("Thị xã Điện Bàn")
    assert page.evaluate("document.activeElement.id") == "unit"
    page.focus("#month")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#summary-title")).to_contain_text("tháng 6/2024")


def test_all_that_can_be_clicked_can_be_reached_by_tab(opened: Open) -> None:
    page = opened().page
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    wrong = page.evaluate(
        """[...document.querySelectorAll('*')].filter((e) => e.onclick && e.tagName !== 'BUTTON').length"""
    )
    assert wrong == 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "skip"
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert outline == "3px"


def test_headings_come_in_order_and_charts_are_described(opened: Open) -> None:
    page = opened().page
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3')].map((h) => +h.tagName[1])")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    for chart in page.locator(".chart").all():
        assert chart.get_attribute("role") == "img"
        assert chart.get_attribute("aria-label")
        assert chart.locator("xpath=ancestor::section//table").count() >= 1


@pytest.mark.parametrize("view", ["", "l=en&u=516&m=2024-06", "r=kind%3Dkc02", "b=commune"])
def test_no_width_scrolls_sideways(opened: Open, view: str) -> None:
    page = opened(view, width=360).page
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    dialog = "(() => { const d = document.getElementById('rows'); return d.scrollWidth - d.clientWidth; })()"
    for width in (360, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        expect(page.locator("#units-chart svg")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(dialog) <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["", "r=kind%3Dkc01", "u=504&m=2024-05"])
def test_contrast(opened: Open, scheme: str, view: str) -> None:
    page = opened(view, color_scheme=scheme).page
    assert page.get_attribute("html", "data-theme") == scheme
    page.wait_for_selector("#units-chart svg")
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert page.evaluate(FAINT) == []


def test_the_theme_can_be_switched(opened: Open) -> None:
    page = opened(color_scheme="dark").page
    page.click("#theme")
    page.wait_for_selector("html[data-theme=light]")
    assert "t=light" in page.url


def test_gates_and_age_are_at_the_top(opened: Open) -> None:
    page = opened().page
    assert "31/31 kiểm tra bắt buộc đạt" in page.inner_text("#gates-summary")
    assert page.locator("#age").bounding_box()["y"] < 200  # type: ignore[index]
    assert "stale" not in (page.get_attribute("#age", "class") or "")
    page.click("#gates-summary")
    assert page.locator("#gates-table tbody tr").count() == 41


def test_old_figures_say_so_while_the_page_stays_open(opened: Open, loaded: Loaded) -> None:
    ((at,),) = query(loaded.published, "select published_at from meta.publication")
    page = opened().page
    later = at - timedelta(hours=7) + timedelta(hours=25, minutes=30)
    page.clock.install(time=later)
    page.reload()
    assert "Số liệu mới, cách đây 25 giờ" in page.inner_text("#age")
    page.clock.fast_forward("45:00")
    assert "SỐ LIỆU CŨ" in page.inner_text("#age")
    assert page.get_attribute("#age", "class") == "age stale"


def test_a_look_back_says_so(opened: Open, changed: Changed) -> None:
    page = opened(file=changed("update meta.publication set as_of = date '2024-06-10'")).page
    assert "BẢN XEM LẠI" in page.inner_text("#age")
    assert "10/06/2024" in page.inner_text("#age")


def test_paper_shows_every_table(opened: Open) -> None:
    page = opened().page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("#units-table tbody tr").first.is_visible()
    assert page.locator("#print").is_hidden()


def test_the_page_is_of_the_publication(loaded: Loaded) -> None:
    page = (loaded.warehouse / "dashboard" / "index.html").read_text(encoding="utf-8")
    ((run_id, at),) = query(loaded.published, "select run_id, published_at from meta.publication")
    assert f'<meta name="khuyencong-run" content="{run_id}">' in page
    assert isinstance(at, datetime)
    assert loaded.summary["dashboard_path"].endswith("dashboard/index.html")

"""The dashboard in a real Chromium: the queries that its charts send, what they got, what stands on the page."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Request, Response, sync_playwright

from tests.bi.expected import CHARTS
from tests.bi.server import ADMIN, Superset

DASHBOARD = "/superset/dashboard/tien-do-khuyen-cong/"
CHROMIUM = Path("/usr/bin/chromium")
# Tall enough for every chart to be drawn: Superset draws what is in view.
VIEW = {"width": 1440, "height": 4700}
SECONDS = 1000
# Chromium's word for a request that a page's content security policy forbids.
FORBIDDEN = "csp"


@dataclass
class Seen:
    """What one visit showed. `queries` and `data`: by chart title."""

    queries: dict[str, dict[str, Any]] = field(default_factory=dict)
    data: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    text: str = ""
    # Elements that only submitted text can have put into a table.
    injected: int = 0
    outside: set[str] = field(default_factory=set)
    dialogs: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def visit(server: Superset, titles: dict[int, str], screenshot: Path) -> Seen:
    """Open the dashboard and wait for every chart; `titles`: chart id -> title."""
    seen = Seen()
    with _page() as page:
        _listen(page, server, titles, seen)
        page.goto(f"{server.url}/login/")
        page.wait_for_selector("input[type=password]")
        page.fill("#username", ADMIN)
        page.fill("input[type=password]", server.password)
        page.keyboard.press("Enter")
        page.wait_for_url("**/welcome/**")
        page.goto(server.url + DASHBOARD)
        for _ in range(120):
            if set(CHARTS) <= set(seen.data):
                break
            page.wait_for_timeout(SECONDS // 2)
        page.wait_for_timeout(3 * SECONDS)
        page.screenshot(path=screenshot)
        seen.text = page.inner_text("body")
        seen.injected = page.locator("td script, td img, td iframe").count()
        errors = page.locator("[data-test=error-message], .ant5-alert-error, .ant-alert-error")
        seen.failures += [f"on the page: {text[:200]}" for text in errors.all_inner_texts()]
    return seen


@contextmanager
def _page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM if CHROMIUM.exists() else None, args=["--no-sandbox"]
        )
        page = browser.new_page(viewport=VIEW)
        page.set_default_timeout(60 * SECONDS)
        yield page
        browser.close()


def _listen(page: Page, server: Superset, titles: dict[int, str], seen: Seen) -> None:
    def is_outside(request: Request) -> bool:
        return not request.url.startswith((server.url, "data:", "blob:"))

    def on_failed(request: Request) -> None:
        # What the page's own rules forbade never left the browser.
        if is_outside(request) and request.failure != FORBIDDEN:
            seen.outside.add(request.url)

    def on_response(response: Response) -> None:
        if is_outside(response.request):
            seen.outside.add(response.url)
        if "/api/v1/chart/data" not in response.url or not response.request.post_data:
            return
        query = json.loads(response.request.post_data)
        # The filters of the dashboard ask too: they are no charts.
        title = titles.get((query.get("form_data") or {}).get("slice_id"))
        if not response.ok:
            seen.failures.append(f"{title}: {response.status} {response.text()[:300]}")
        elif title:
            seen.queries[title] = query
            seen.data[title] = response.json()["result"][0]["data"]

    page.on("requestfailed", on_failed)
    page.on("response", on_response)
    page.on("dialog", lambda dialog: (seen.dialogs.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: seen.failures.append(f"script: {str(error)[:200]}"))

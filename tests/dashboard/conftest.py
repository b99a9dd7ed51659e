"""The page that the sample's load wrote, and a real Chromium to open it with."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from orchestration.dashboard.write import write_dashboard
from tests.conftest import Loaded

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """The browser that is asked for, else the first that is there."""
    return os.environ.get("KHUYENCONG_CHROMIUM") or next(
        filter(None, map(shutil.which, NAMES)), None
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        reason = (
            f"no Chromium: none of {', '.join(NAMES)} is installed, KHUYENCONG_CHROMIUM is not set"
        )
        if os.environ.get("KHUYENCONG_REQUIRE_CHROMIUM") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


class Watched:
    """A page with what it asked for and complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self.complaints.append(message.text))


Open = Callable[..., Watched]


@pytest.fixture
def opened(browser: Browser, loaded: Loaded) -> Iterator[Open]:
    """Opens a page from the disk, the sample's unless told otherwise, at an address after #."""
    contexts = []

    def open_page(
        at: str = "", file: Path | None = None, width: int = 1280, **context: object
    ) -> Watched:
        contexts.append(
            browser.new_context(viewport={"width": width, "height": 900}, **context)  # type: ignore[arg-type]
        )
        watched = Watched(contexts[-1].new_page())
        page = file or loaded.warehouse / "dashboard" / "index.html"
        watched.page.goto(f"{page.as_uri()}#{at}")
        watched.page.wait_for_selector(
            "#groups-table table, #no-data:not([hidden])", state="visible"
        )
        return watched

    yield open_page
    for context in contexts:
        context.close()


Changed = Callable[[str], Path]


@pytest.fixture
def changed(loaded: Loaded, tmp_path: Path) -> Changed:
    """The page of a copy of the published file in which some SQL was run."""

    def change(sql: str) -> Path:
        copy = Path(shutil.copy(loaded.published, tmp_path / "copy.duckdb"))
        with duckdb.connect(str(copy)) as connection:
            connection.execute(sql)
        return write_dashboard(copy, tmp_path / "page").path

    return change

"""`make bi-test`: Superset, its dashboard and other clients on a published file, while loads replace it.

Exit status: 0 everything held, 1 something did not (each is named), 2 Superset is not installed.
"""

import argparse
import csv
import json
import shutil
import signal
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.bi.api import Api
from tests.bi.checks import Checks
from tests.bi.clients import CLIENTS, TOTAL, ask
from tests.bi.expected import expected, shown
from tests.bi.page import Seen, visit
from tests.bi.planted import FORMULA, SCRIPT, mail
from tests.bi.replacing import asked_while, current, swap_often
from tests.bi.sealed import broken
from tests.bi.server import BIN, Superset
from tests.warehouse import RAW, load, query

PROJECTS = "Đề án, hoạt động"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bi", description=__doc__)
    parser.add_argument("--screenshots", type=Path, help="a folder to keep the screenshots in")
    screenshots = parser.parse_args().screenshots
    if not (BIN / "superset").exists():
        print("Superset is not installed: `make bi-test` does it", file=sys.stderr)
        return 2
    # Being told to stop ends the server and removes the folder too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    started, checks = time.monotonic(), Checks()
    with tempfile.TemporaryDirectory(prefix="khuyencong_bi_") as name:
        folder = Path(name)
        shots = screenshots or folder
        shots.mkdir(parents=True, exist_ok=True)
        raw, warehouse = folder / "raw", folder / "warehouse"
        shutil.copytree(RAW, raw)
        server = Superset(folder, warehouse / "khuyencong.duckdb")
        with ThreadPoolExecutor() as both:
            first = both.submit(load, warehouse, raw=raw)
            both.submit(server.prepare).result()
            checks.that("the sample is loaded", first.result()["exit"] == 0)
        checks.step("first load, Superset prepared")
        with server:
            checks.step("Superset started")
            _look(checks, server, raw, warehouse, shots)
            checks.step(f"Superset's peak memory: {server.peak_mib()} MiB")
        _ask_clients(checks, server.published, folder)
    print(f"{checks.summary()} in {time.monotonic() - started:.0f} s")
    return checks.exit_status()


def _look(checks: Checks, server: Superset, raw: Path, warehouse: Path, shots: Path) -> None:
    api = Api(server)
    charts = json.loads(api.get("/api/v1/chart/?q=(page_size:100)").body)["result"]
    titles = {chart["id"]: chart["slice_name"] for chart in charts}
    old = expected(server.published)
    seen = visit(server, titles, shots / "dashboard.png")
    _compare(checks, seen, server.published)
    checks.step("the dashboard in Chromium")

    checks.none("ways out of the file or into it", broken(api, warehouse))

    before = shutil.copy(server.published, server.folder / "before.duckdb")
    mail(raw)
    summary: list[int] = []
    told = asked_while(api, seen.queries, lambda: summary.append(load(warehouse, raw=raw)["exit"]))
    new = expected(server.published)
    checks.that("a load replaced the file meanwhile", summary == [0] and new != old)
    as_old, as_new, wrong = told.judge(old, new)
    checks.that(
        f"{len(told.answers)} charts asked during the load: {as_old} old, {as_new} new",
        as_old > 0 and not wrong,
        *wrong,
    )
    checks.none("charts that lag behind the load", current(api, seen.queries, server.published))
    checks.step("a load under the charts")

    after = shutil.copy(server.published, server.folder / "after.duckdb")
    told = asked_while(
        api, seen.queries, lambda: swap_often(server.published, Path(before), Path(after))
    )
    as_old, as_new, wrong = told.judge(old, new)
    checks.that(
        f"{len(told.answers)} charts asked while files were swapped: {as_old} old, {as_new} new",
        not wrong,
        *wrong,
    )
    checks.that("both files were seen", as_old > 0 and as_new > 0)
    checks.none("charts that lag behind the swaps", current(api, seen.queries, server.published))
    checks.step("files swapped under the charts")

    again = visit(server, titles, shots / "dashboard_planted.png")
    _compare(checks, again, server.published)
    names = {row["project_name"] for row in again.data.get(PROJECTS, [])}
    checks.that("the planted names come back as data", {SCRIPT, FORMULA} <= names)
    checks.that("the formula stands on the page", FORMULA in again.text)
    # Superset leaves the tag of a script out and shows the rest as text.
    checks.that("the script is text on the page", "alert(1)" in again.text and not again.injected)
    exported = api.chart_data(seen.queries[PROJECTS], "csv").body
    cells = [cell for row in csv.reader(exported.splitlines()) for cell in row]
    checks.none("formulas in the CSV export", [cell for cell in cells if cell.startswith("=")])
    checks.that("the formula's text is in it", any("cmd" in cell for cell in cells))
    checks.step("planted names in Chromium")


def _compare(checks: Checks, seen: Seen, published: Path) -> None:
    for title, rows in expected(published).items():
        got = shown(title, seen.data[title]) if title in seen.data else None
        checks.that(f"chart “{title}”: {rows.total()} rows", bool(rows) and got == rows, got)
    checks.none("failures on the page", seen.failures)
    checks.none("scripts that ran", seen.dialogs)
    checks.none("outside requests", sorted(seen.outside))


def _ask_clients(checks: Checks, published: Path, folder: Path) -> None:
    total = str(query(published, TOTAL)[0][0])
    for packages in CLIENTS:
        answer = ask(packages, published, folder)
        checks.that(f"client {' + '.join(packages)}", answer == total, answer)
    checks.step("clients")


if __name__ == "__main__":
    sys.exit(main())

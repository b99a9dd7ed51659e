"""Charts asked again and again while the file under them is replaced: each answer is the old or the new, none fails."""

import shutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.bi.api import Answer, Api
from tests.bi.expected import Rows, expected, shown

READERS = 2
PAUSE = 0.1  # seconds, so that the load beside it gets on
SWAPS = 60
SECONDS_BETWEEN = 0.5


@dataclass
class Told:
    """What the charts said while something happened."""

    answers: list[tuple[str, Answer]] = field(default_factory=list)

    def judge(self, old: dict[str, Rows], new: dict[str, Rows]) -> tuple[int, int, list[str]]:
        """How many answers were the old and the new figures, where these differ, and what is wrong."""
        as_old = as_new = 0
        wrong = []
        for title, answer in self.answers:
            if answer.status != 200:
                wrong.append(f"{title}: {answer.status} {answer.body[:300]}")
                continue
            rows = shown(title, answer.rows())
            if rows not in (old[title], new[title]):
                wrong.append(f"{title}: neither the old nor the new figures")
            elif old[title] != new[title]:
                as_old += rows == old[title]
                as_new += rows == new[title]
        return as_old, as_new, wrong


def asked_while(
    api: Api, queries: dict[str, dict[str, Any]], happens: Callable[[], object]
) -> Told:
    """Ask for every chart in turn, by several readers at once, from before `happens` until after it."""
    told, over = Told(), threading.Event()

    def read() -> None:
        while not over.is_set():
            for title, query in queries.items():
                told.answers.append((title, api.chart_data(query)))
                over.wait(PAUSE)

    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        happens()
    finally:
        over.set()
        for reader in readers:
            reader.join()
    return told


def swap_often(published: Path, old: Path, new: Path) -> None:
    """Replace the published file by one and the other, and leave the new one there."""
    for count in range(SWAPS):
        fresh = published.with_name(".new-swap.duckdb")
        shutil.copyfile(new if count % 2 else old, fresh)
        fresh.replace(published)
        time.sleep(SECONDS_BETWEEN)


def current(api: Api, queries: dict[str, dict[str, Any]], published: Path) -> list[str]:
    """Charts that, asked now, don't show what the published file holds."""
    wanted = expected(published)
    return [
        title
        for title, query in queries.items()
        if shown(title, api.chart_data(query).rows()) != wanted[title]
    ]

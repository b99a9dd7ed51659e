"""Every query of warehouse/queries runs on the sample, answers something, and says what it asks."""

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Loaded
from tests.warehouse import RAW, query

QUERIES = sorted((RAW.parent / "warehouse" / "queries").glob("*.sql"))


def _ask(loaded: Loaded, name: str) -> list[tuple[Any, ...]]:
    [path] = [p for p in QUERIES if p.stem == name]
    return query(loaded.published, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_query_answers(loaded: Loaded, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("-- ")
    assert query(loaded.published, text)


def test_there_are_twenty() -> None:
    assert len(QUERIES) >= 20


def test_answers_that_are_published_figures(loaded: Loaded) -> None:
    total = _ask(loaded, "progress_by_group")[-1]
    assert (total[0], int(total[3]), str(total[4])) == ("TOTAL", 2_679_000_000, "33.16")
    assert sum(row[4] for row in _ask(loaded, "figure_to_cell")) == 2_679_000_000
    assert sum(row[1] for row in _ask(loaded, "progress_by_month")) == 2_679_000_000
    assert sum(row[2] for row in _ask(loaded, "products_selected")) == 20
    assert [row[2] for row in _ask(loaded, "fairs")] == [2, 30]
    assert len(_ask(loaded, "machinery_supported")) == 14

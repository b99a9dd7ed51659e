"""Each number of the published article: the query behind it runs, and document, page and workbook say it."""

import re
from decimal import Decimal
from typing import Any

import pytest

from orchestration import shown
from tests.conftest import Loaded
from tests.report import read_back
from tests.report.files import read, written
from tests.warehouse import RAW, query

ARTICLE = (RAW.parent / "docs" / "report.md").read_text(encoding="utf-8").split("\n### ")[1:]
NAMED = re.compile(r"`([^`]+)`")


def _parts(block: str) -> tuple[list[str], str, str]:
    said, sheet = block.split("Workbook: sheet")
    (sql,) = re.findall(r"```sql\n(.*?)```", block, re.S)
    return NAMED.findall(said), NAMED.findall(sheet)[0], sql


@pytest.fixture(scope="module")
def files(loaded: Loaded) -> dict[str, Any]:
    files = written(read(loaded.published))
    return {
        "document": read_back.document(files["docx"]).text,
        "page": read_back.page(files["html"].decode()).text,
        "workbook": read_back.workbook(files["xlsx"]),
    }


def test_every_number_of_the_article_is_there() -> None:
    assert sum(len(_parts(block)[0]) for block in ARTICLE) == 19


@pytest.mark.parametrize("block", ARTICLE, ids=lambda block: block.split("\n")[0])
def test_the_query_gives_what_the_report_says(
    loaded: Loaded, files: dict[str, Any], block: str
) -> None:
    said, sheet, sql = _parts(block)
    (values,) = query(loaded.published, sql)
    cells = {cell for row in files["workbook"][sheet].iter_rows(values_only=True) for cell in row}
    for text, value in zip(said, values, strict=True):
        figure = (
            shown.percent(value)
            if "%" in text
            else shown.million(value)
            if "triệu" in text
            else shown.counted(value)
        )
        assert re.search(rf"(?<![\d.,]){re.escape(figure)}", text), (figure, text)
        assert text in files["document"].replace("Hỗ trợ", "hỗ trợ")
        assert text in files["page"].replace("Hỗ trợ", "hỗ trợ")
        assert float(value) in cells if isinstance(value, Decimal) else value in cells

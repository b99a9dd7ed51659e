"""The dictionary says of the published file what the file holds: every table and column, nothing else."""

import json
import re
from html.parser import HTMLParser

from orchestration.dictionary.entries import published_entries
from orchestration.dictionary.markdown import as_markdown
from orchestration.settings import DBT_PROJECT_DIR, PROJECT_ROOT
from tests.conftest import Loaded
from tests.warehouse import query


class Read(HTMLParser):
    """Texts of the first cells by table, and every address in the page."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: dict[str, list[str]] = {}
        self.addresses: list[str] = []
        self._table = ""
        self._is_first_cell = False
        self._is_name = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.addresses += [v for k, v in attrs if k in ("src", "href") and v]
        if tag == "section":
            self._table = given.get("data-table") or ""
        if tag == "tr":
            self._is_first_cell = True
        if tag == "code" and self._is_first_cell and self._table:
            self._is_first_cell = False
            self.columns.setdefault(self._table, []).append("")
            self._is_name = True

    def handle_endtag(self, tag: str) -> None:
        self._is_name = False

    def handle_data(self, data: str) -> None:
        if self._table and self._is_name:
            self.columns[self._table][-1] += data


def published_columns(loaded: Loaded) -> dict[str, list[str]]:
    rows = query(
        loaded.published,
        """
        select schema_name || '.' || table_name, list(column_name order by column_index)
        from duckdb_columns() where schema_name in ('marts', 'quality', 'meta') group by 1
        """,
    )
    return dict(rows)


def test_the_page_of_a_load_names_every_column_and_asks_nothing_of_the_network(
    loaded: Loaded,
) -> None:
    page = (loaded.warehouse / "dictionary.html").read_text(encoding="utf-8")
    read = Read()
    read.feed(page)
    assert read.columns == published_columns(loaded)
    assert all(address.startswith("#") for address in read.addresses)
    assert not re.search(r"https?://|//cdn|@import|url\(", page)


def test_the_file_of_the_docs_is_what_the_project_says(loaded: Loaded) -> None:
    manifest = json.loads((DBT_PROJECT_DIR / "target" / "manifest.json").read_text("utf-8"))
    entries = published_entries(manifest)
    assert {e.full_name: [c.name for c in e.columns] for e in entries} == published_columns(loaded)
    assert all(column.meaning for entry in entries for column in entry.columns)
    text = (PROJECT_ROOT / "docs" / "dictionary.md").read_text(encoding="utf-8")
    assert text == as_markdown(entries)


def test_codes_keys_lineage_and_exposures_are_said(loaded: Loaded) -> None:
    manifest = json.loads((DBT_PROJECT_DIR / "target" / "manifest.json").read_text("utf-8"))
    entries = {entry.full_name: entry for entry in published_entries(manifest)}
    status = entries["marts.submission_status"]
    column = next(c for c in status.columns if c.name == "status")
    assert column.codes["late"] == "Trễ hạn"
    assert entries["marts.fct_disbursement"].key == ("submission_id", "source_row")
    assert "Dashboard" in status.used_by
    assert "marts.programme_progress" in entries["marts.fct_plan"].used_by

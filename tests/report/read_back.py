"""Reading the three files of a report back, independently of what wrote them."""

import io
from dataclasses import dataclass
from html.parser import HTMLParser

import docx
import openpyxl
from openpyxl.workbook import Workbook

Rows = list[list[str]]
TEXTS = ("caption", "figcaption", "p", "h1", "h2", "h3", "h4")
ASIDE = ("style", "small", "svg")


@dataclass
class Read:
    """The running text of a document or page, and its tables by title without number."""

    text: str
    tables: dict[str, Rows]


def document(content: bytes) -> Read:
    """A Word document: a table's title is the paragraph in bold before it."""
    file = docx.Document(io.BytesIO(content))
    tables: dict[str, Rows] = {}
    texts, caption = [], ""
    for block in file.iter_inner_content():
        if hasattr(block, "rows"):
            tables[_title(caption)] = [[cell.text for cell in row.cells] for row in block.rows]
        else:
            texts.append(block.text)
            caption = block.text if block.text.startswith("Bảng") else caption
    return Read("\n".join(texts), tables)


def workbook(content: bytes, *, values: bool = True) -> Workbook:
    """A workbook with the values stored in it, or with its formulas."""
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def sheet(book: Workbook, name: str, header: str) -> list[list[object]]:
    """The rows of a sheet below the one that begins with `header`."""
    rows = [list(row) for row in book[name].iter_rows(values_only=True)]
    at = next(n for n, row in enumerate(rows) if row[0] == header)
    return rows[at + 1 :]


def page(content: str) -> Read:
    """An HTML page, read by the parser of the standard library."""
    reader = page_reader(content)
    return Read("\n".join(reader.texts), reader.tables)


def page_reader(content: str) -> "_Page":
    """The reader itself, for the tags and links that it met."""
    reader = _Page()
    reader.feed(content)
    return reader


class _Page(HTMLParser):
    """Collects running text and tables; a text within style, small or svg is neither."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tables: dict[str, Rows] = {}
        self.tags: list[str] = []
        self.links: list[str] = []
        self._rows: Rows = []
        self._in_cell = False
        self._aside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [v or "" for name, v in attrs if name in ("src", "href", "xlink:href")]
        self._aside += tag in ASIDE
        if tag == "table":
            self._rows = []
        elif tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th"):
            self._rows[-1].append("")
            self._in_cell = True
        elif tag in TEXTS:
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._aside -= tag in ASIDE
        if tag == "table":
            title = next(t for t in reversed(self.texts) if t.startswith("Bảng"))
            self.tables[_title(title)] = self._rows
        elif tag in ("td", "th"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self._rows[-1][-1] += data
        elif self.texts and not self._aside and data.strip():
            self.texts[-1] += data


def _title(caption: str) -> str:
    return caption.split(". ", 1)[-1].strip()


def dong(text: str) -> int | None:
    """'2.110.000.000' -> 2110000000; the sign for missing -> None."""
    return None if text == "…" else int(text.replace(".", ""))

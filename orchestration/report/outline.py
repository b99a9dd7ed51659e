"""The parts that a report is made of, before they are set out in a document or a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Paragraph:
    """Running text; an item is one line of a list."""

    text: str
    is_item: bool = False


@dataclass(frozen=True)
class Column:
    """A column of a table: its header, its share of the width in millimetres, whether it holds figures."""

    header: str
    width_mm: float
    is_figure: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of text as they are shown; the last row is the sum if `has_total`. `notes` stand below it."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    has_total: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A chart; `told` says in words what it shows, the same figures stand in a table."""

    title: str
    told: str
    svg: str
    png: bytes


@dataclass(frozen=True)
class Section:
    """A numbered heading (level 1 to 3) and what stands below it."""

    level: int
    heading: str
    blocks: tuple[Paragraph | Table | Picture, ...] = ()


@dataclass(frozen=True)
class Outline:
    """A whole report: what it is about, its sections, and the sentence that ends it."""

    subject: str
    sections: tuple[Section, ...]
    closing: str

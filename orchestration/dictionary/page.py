"""The dictionary as one page that opens from a file: no outside request, search as one types."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from orchestration.dictionary.entries import Entry, labels


def as_page(entries: tuple[Entry, ...]) -> str:
    """HTML of the whole dictionary."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2").render(entries=entries, labels=labels())

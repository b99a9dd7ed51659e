"""Reading XML in chunks, by events: no tree, no entities, no document type."""

from collections.abc import Callable
from typing import IO
from xml.parsers import expat

from orchestration.intake.archive import CHUNK_BYTES, DAMAGED, ENTITIES
from orchestration.intake.unreadable import Unreadable


class DocumentType(Exception):
    """Spreadsheets have no document type declaration; what has one wants to expand entities."""


def read_events(
    stream: IO[bytes],
    on_start: Callable[[str, dict[str, str]], None],
    on_end: Callable[[str], None] | None = None,
    on_text: Callable[[str], None] | None = None,
) -> None:
    """Call back for each element (name without its prefix, attributes) and text. Raises Unreadable."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    # Interned names make the look-up of a prefix one dictionary hit per element.
    local: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        on_start(local.get(name) or local.setdefault(name, name.rpartition(":")[2]), attributes)

    parser.StartElementHandler = start
    if on_end:
        parser.EndElementHandler = lambda name: on_end(local[name])
    if on_text:
        parser.CharacterDataHandler = on_text
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        while chunk := stream.read(CHUNK_BYTES):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except DocumentType as error:
        raise Unreadable(ENTITIES) from error
    except expat.ExpatError as error:
        raise Unreadable(DAMAGED) from error


def _refuse_document_type(*_: object) -> None:
    raise DocumentType

"""The submissions that lie in the raw folder, known by the SHA-256 of their bytes."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from orchestration.intake.listing import OURS, list_files, not_opened, shown


@dataclass(frozen=True)
class FoundFile:
    """A file as found: `path` is relative to the raw folder, with forward slashes."""

    path: str
    sha256: str
    size_bytes: int

    def content(self, raw: Path) -> bytes | None:
        """Its bytes; None if they are no longer what was found (a copy still under way, a file moved away)."""
        try:
            content = (raw / self.path).read_bytes()
        except OSError:
            return None
        return content if hashlib.sha256(content).hexdigest() == self.sha256 else None


@dataclass(frozen=True)
class Found:
    """What a look into the raw folder gave. `skipped`: lines about what is no submission or can't be opened."""

    files: tuple[FoundFile, ...]
    skipped: tuple[str, ...]


def find_files(raw: Path) -> Found:
    """All submissions below `raw`, sorted by path.

    Raises FileNotFoundError if `raw` is not a folder, and nothing for what lies in it.
    """
    listing = list_files(raw)
    files, skipped = [], list(listing.skipped)
    for path in listing.paths:
        if path in OURS:
            continue
        if shown(path) != path:
            skipped.append(f"{shown(path)}: the file name is not valid UTF-8; rename it")
            continue
        try:
            with (raw / path).open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
                files.append(FoundFile(path, digest, stream.tell()))
        except OSError as error:
            skipped.append(not_opened(path, error))
    return Found(tuple(files), tuple(sorted(skipped)))

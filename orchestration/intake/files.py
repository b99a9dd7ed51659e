"""The files that lie in the raw folder, known by the SHA-256 of their bytes."""

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePath

# Not submissions: what explains or registers them, at the top of the raw folder.
OURS = {"README.md", "received.csv", ".gitattributes", ".gitkeep"}
TRACES = {"thumbs.db", "desktop.ini", "ehthumbs.db"}


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


def is_trace(path: PurePath) -> bool:
    """Whether a file is a program's trace (lock file, hidden file or folder, thumbnail cache), no submission.

    `path` is relative to the raw folder: where that folder itself lies is nobody's concern.
    """
    is_hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
    return is_hidden or path.name.startswith("~$") or path.name.lower() in TRACES


def find_files(raw: Path) -> Found:
    """All files below `raw`, sorted by path. Raises FileNotFoundError if `raw` is not a folder."""
    if not raw.is_dir():
        raise FileNotFoundError(f"the raw folder does not exist: {raw}")
    files, skipped = [], []
    for path in sorted(p for p in raw.rglob("*") if p.is_file()):
        relative = path.relative_to(raw).as_posix()
        shown = relative.encode("utf-8", "backslashreplace").decode("utf-8")
        if relative in OURS:
            continue
        if is_trace(path.relative_to(raw)):
            skipped.append(f"{shown}: a program's trace, not a submission")
            continue
        if shown != relative:
            skipped.append(f"{shown}: the file name is not valid UTF-8; rename it")
            continue
        try:
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            files.append(FoundFile(relative, digest, path.stat().st_size))
        except OSError as error:
            skipped.append(
                f"{shown}: can't be opened ({error.strerror}); tried again at the next load"
            )
    return Found(tuple(files), tuple(skipped))

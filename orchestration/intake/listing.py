"""The names of the files in the raw folder: what the intake reads and the sensor watches. No file is opened."""

import os
from collections import deque
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePath, PurePosixPath

# Not submissions: what explains or registers them, at the top of the raw folder.
OURS = {"README.md", "received.csv", ".gitattributes", ".gitkeep"}
TRACES = {"thumbs.db", "desktop.ini", "ehthumbs.db"}


@dataclass(frozen=True)
class Listing:
    """`paths` of files, ours among them, relative to the raw folder; `skipped`: a line for all that is left out."""

    paths: tuple[str, ...]
    skipped: tuple[str, ...]


class _Kind(Enum):
    FILE = "a file"
    FOLDER = "a folder"
    LINKED_FOLDER = "a link to a folder"
    DEAD_LINK = "a link that leads nowhere"
    UNREACHABLE = "can't be reached; tried again at the next load"
    OTHER = "neither a file nor a folder"


def list_files(raw: Path) -> Listing:
    """The files below `raw` and below the folders that it links to, sorted by path.

    Raises FileNotFoundError if `raw` is not a folder, and nothing for what lies in it.
    """
    if not raw.is_dir():
        raise FileNotFoundError(f"the raw folder does not exist: {raw}")
    paths: list[str] = []
    skipped: list[str] = []
    # Links wait until all real folders are read, lest a link give its name to files that the register knows by
    # another. A folder is read once, under the name it was met by first: so links can't lead round in circles.
    folders, links = [""], deque[str]()
    read_as: dict[tuple[int, int], str] = {}
    is_beyond_link = False
    while folders or links:
        is_beyond_link = is_beyond_link or not folders
        folder = folders.pop() if folders else links.popleft()
        try:
            status = (raw / folder).stat()
            first = read_as.setdefault((status.st_dev, status.st_ino), folder)
            # Real folders need no such care, and some network drives number all folders alike.
            if is_beyond_link and first != folder:
                skipped.append(
                    f"{shown(folder)}: the same folder as {shown(first) or 'raw itself'}"
                )
                continue
            with os.scandir(raw / folder) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            skipped.append(not_opened(folder, error))
            continue
        for entry in inside:
            path = f"{folder}/{entry.name}" if folder else entry.name
            kind = _kind(entry)
            if reason := _why_left_out(path, kind):
                skipped.append(f"{shown(path)}: {reason}")
            elif kind is _Kind.FILE:
                paths.append(path)
            elif kind is _Kind.FOLDER:
                folders.append(path)
            else:
                links.append(path)
    return Listing(tuple(sorted(paths, key=_parts)), tuple(sorted(skipped)))


def is_trace(path: PurePath) -> bool:
    """Whether a file is a program's trace (lock file, hidden file or folder, thumbnail cache), no submission.

    `path` is relative to the raw folder: where that folder itself lies is nobody's concern.
    """
    is_hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
    return is_hidden or path.name.startswith("~$") or path.name.lower() in TRACES


def shown(path: str) -> str:
    """The path as it can be printed; a name that is not valid UTF-8 is shown with escapes."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def not_opened(path: str, error: OSError) -> str:
    """The line about what could not be opened."""
    name = shown(path) or "the raw folder"
    return f"{name}: can't be opened ({error.strerror}); tried again at the next load"


def _kind(entry: os.DirEntry[str]) -> _Kind:
    try:
        if entry.is_dir():
            return _Kind.LINKED_FOLDER if entry.is_symlink() else _Kind.FOLDER
        if entry.is_file():
            return _Kind.FILE
        return _Kind.DEAD_LINK if entry.is_symlink() else _Kind.OTHER
    except OSError:
        return _Kind.UNREACHABLE


def _why_left_out(path: str, kind: _Kind) -> str | None:
    if kind is _Kind.FILE and path in OURS:
        return None
    # Before the kind: the lock files of some editors are links that lead nowhere, and nobody's concern.
    if is_trace(PurePosixPath(path)):
        return "a program's trace, not a submission"
    return None if kind in {_Kind.FILE, _Kind.FOLDER, _Kind.LINKED_FOLDER} else kind.value


def _parts(path: str) -> list[str]:
    return path.split("/")

"""Keeping the feedback folder: what has changed is written, what no longer matters is removed, the rest untouched."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from orchestration.feedback.manifest import Manifest, read_manifest, write_manifest
from orchestration.feedback.marker import Marker, NotMarked
from orchestration.feedback.published import FileFeedback
from orchestration.feedback.target import with_hash
from orchestration.publish.fingerprint import tree_hash
from orchestration.publish.replace import NEW_FILE_PREFIX, replace_file

# The words and looks of the workbooks: when they change, the workbooks are written again.
CODE = Path(__file__).parent


@dataclass(frozen=True)
class Kept:
    """What was done: numbers of workbooks in the folder, and for the operator why some are missing (`notes`)."""

    workbooks: int = 0
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    notes: tuple[str, ...] = ()


def keep_folder(
    folder: Path,
    files: Mapping[str, FileFeedback],
    made_of: str,
    read: Callable[[FileFeedback], bytes | None],
) -> Kept:
    """Make the folder hold exactly the workbooks of `files` (path below the folder -> file).

    `read` gives the bytes of a file, None if they are gone. A workbook that can't be made or written is told and the
    others go on. A file in the folder that is not in its manifest is not ours, and stays.
    """
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)  # holds personal data, as the clerks sent it
    _clear_leftovers(folder)
    old = read_manifest(folder)
    wanted = _beside_what_is_not_ours(folder, files, old)
    # Said before it is done: a load that is killed in between leaves no workbook that nobody knows as ours.
    write_manifest(folder, Manifest("", dict.fromkeys(wanted, "") | old.fingerprints))
    notes: list[str] = []
    now: dict[str, str] = {}
    written = unchanged = 0
    with Marker() as marker:
        for name, file in wanted.items():
            fingerprint = _fingerprint(file)
            if old.fingerprints.get(name) == fingerprint and (folder / name).exists():
                now[name] = fingerprint
                unchanged += 1
                continue
            try:
                _write(folder / name, _marked(marker, file, read))
                now[name] = fingerprint
                written += 1
            except (NotMarked, OSError) as error:
                notes.append(f"{file.outcome.file}: {_why(error)}")
                # Of an older state of the file: it would mislead.
                _remove(folder, [name])
    stale = [name for name in {**old.fingerprints, **wanted} if name not in now]
    stuck = _remove(folder, stale)
    notes += [f"{name}: could not be removed" for name in stuck]
    write_manifest(folder, Manifest(made_of, now | dict.fromkeys(stuck, "")))
    removed = len([n for n in old.fingerprints if n not in now and n not in stuck])
    return Kept(len(now), written, unchanged, removed, tuple(notes))


def _marked(
    marker: Marker, file: FileFeedback, read: Callable[[FileFeedback], bytes | None]
) -> bytes:
    content = read(file)
    if content is None:
        raise NotMarked("the file is no longer in the raw folder")
    return marker.mark(content, file)


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"its feedback could not be written ({error.strerror})"
    return f"no feedback: {error}"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{NEW_FILE_PREFIX}{hashlib.sha256(path.name.encode()).hexdigest()[:16]}")
    new.write_bytes(content)
    new.chmod(0o600)
    replace_file(new, path)


def _remove(folder: Path, names: Iterable[str]) -> list[str]:
    """Remove workbooks and the folders that they leave empty; gives the names that could not be removed."""
    stuck = []
    for name in names:
        path = folder / name
        try:
            path.unlink(missing_ok=True)
        except OSError:  # somebody has it open, on a network drive
            stuck.append(name)
            continue
        for parent in path.parents:
            if parent == folder or not parent.is_dir() or any(parent.iterdir()):
                break
            parent.rmdir()
    return stuck


def _clear_leftovers(folder: Path) -> None:
    for leftover in folder.rglob(f"{NEW_FILE_PREFIX}*"):
        leftover.unlink()


def _beside_what_is_not_ours(
    folder: Path, files: Mapping[str, FileFeedback], old: Manifest
) -> dict[str, FileFeedback]:
    """A name that somebody else's file has already gets a piece of its file's hash."""
    return {
        name
        if name in old.fingerprints or not (folder / name).exists()
        else str(with_hash(PurePosixPath(name), file.sha256)): file
        for name, file in files.items()
    }


def _fingerprint(file: FileFeedback) -> str:
    """Equal fingerprints mean equal workbooks: of the file, of what is told of it, and of our words and looks."""
    return hashlib.sha256(f"{tree_hash(CODE)} {file!r}".encode()).hexdigest()

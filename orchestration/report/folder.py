"""Keeping the folder of a month's report: what has changed is replaced, each file whole; what an office edited is not lost."""

import hashlib
import json
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from orchestration.publish.replace import NEW_FILE_PREFIX, replace_file

NAME = "manifest.json"


@dataclass(frozen=True)
class Manifest:
    """`files`: name -> SHA-256 of what we wrote; `made_of`: the publication that they were last made of."""

    made_of: str = ""
    files: dict[str, str] = field(default_factory=dict)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a report's folder; an empty one if there is none that can be read."""
    try:
        kept = Manifest(**json.loads((folder / NAME).read_text(encoding="utf-8")))
        return Manifest(str(kept.made_of), dict(kept.files))
    except (OSError, ValueError, TypeError):
        return Manifest()


def write_folder(folder: Path, files: Mapping[str, bytes], made_of: str) -> int:
    """Bring a folder to these files; gives how many were new or changed.

    All are written beside the folder first and then moved into it. A file that somebody has edited stays as long as
    the report says the same; when it says something new, the edited one is kept under another name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = read_manifest(folder).files
    now = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    with tempfile.TemporaryDirectory(prefix=NEW_FILE_PREFIX, dir=folder.parent) as beside:
        changed = [
            name for name in files if not _stays(folder / name, now[name], before.get(name, ""))
        ]
        for name in changed:
            (Path(beside) / name).write_bytes(files[name])
        for name in changed:
            _set_aside(folder / name, before.get(name, ""))
            replace_file(Path(beside) / name, folder / name)
        manifest = Path(beside) / NAME
        manifest.write_text(
            json.dumps(asdict(Manifest(made_of, now)), indent=1, sort_keys=True), encoding="utf-8"
        )
        replace_file(manifest, folder / NAME)
    return len(changed)


def _stays(path: Path, now: str, before: str) -> bool:
    """Whether a file need not be written: it is there and says the same, edited or not."""
    return path.exists() and now in (before, _hash(path))


def _set_aside(path: Path, ours: str) -> None:
    """Rename a file that is not as we wrote it."""
    if path.exists() and _hash(path) != ours:
        path.rename(path.with_name(f"{path.stem} (đã sửa {_hash(path)[:8]}){path.suffix}"))


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()

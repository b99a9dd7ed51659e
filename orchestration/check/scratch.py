"""A warehouse for one check, in a temporary folder: the ledger as it is, and a raw folder with only the files given."""

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from orchestration import duck
from orchestration.check.ledger_copy import copy_ledger
from orchestration.intake.files import FoundFile
from orchestration.intake.forms import load_forms
from orchestration.intake.register import REGISTER
from orchestration.ledger.reading import unread
from orchestration.ledger.store import open_ledger
from orchestration.settings import Settings


@dataclass(frozen=True)
class Given:
    """A file to be checked: `name` as the user gave it; `is_known`: the ledger has read these bytes already."""

    name: str
    sha256: str
    is_known: bool


@dataclass(frozen=True)
class Scratch:
    """Where the check takes place, and what of it."""

    settings: Settings
    given: tuple[Given, ...]
    has_ledger: bool


def prepare(settings: Settings, files: Sequence[Path], folder: Path) -> Scratch:
    """Set up a scratch warehouse in `folder` for `files`; nothing of the real one is written to.

    Raises OSError if a file can't be read, LedgerBusy if the ledger can't be copied.
    """
    scratch = Settings(folder / "raw", folder / "warehouse", today=settings.today)
    scratch.raw_dir.mkdir()
    scratch.make_private_dirs()
    has_ledger = copy_ledger(settings.ledger_path, scratch.ledger_path)
    contents = [file.read_bytes() for file in files]
    found = [
        FoundFile(
            _relative(file, settings.raw_dir).as_posix(),
            hashlib.sha256(content).hexdigest(),
            len(content),
        )
        for file, content in zip(files, contents, strict=True)
    ]
    with open_ledger(scratch.ledger_path, load_forms()) as ledger:
        to_read = {file.sha256 for file in unread(ledger, found)}
    # It says when a file in the raw folder came, as it would to a load.
    register = settings.raw_dir / REGISTER
    if register.is_file():
        shutil.copyfile(register, scratch.raw_dir / REGISTER)
    for number, (file, content) in enumerate(zip(found, contents, strict=True)):
        # Of bytes that the ledger has, what it says counts: under another name they would be another sighting.
        if file.sha256 in to_read:
            place = _place(scratch.raw_dir, file.path, number)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    given = tuple(
        Given(str(name), file.sha256, file.sha256 not in to_read)
        for name, file in zip(files, found, strict=True)
    )
    return Scratch(scratch, given, has_ledger)


def _relative(file: Path, raw: Path) -> Path:
    """The path in the raw folder, whose folders say the month; outside of it the name alone means something."""
    file = file.absolute()
    for path in (file, file.resolve()):
        if path.is_relative_to(raw):
            return path.relative_to(raw)
    return Path(file.name)


def _place(raw: Path, relative: str, number: int) -> Path:
    """Two files of one name, from two folders, each get a folder of their own."""
    place = raw / relative
    return raw / f"tep-{number + 1}" / relative if place.exists() else place


def first_seen(ledger_path: Path) -> dict[str, str]:
    """SHA-256 -> the day on which a load first saw the file, as Vietnamese write it."""
    with duck.connect(ledger_path, read_only=True) as ledger:
        rows = ledger.execute("select file_sha256, strftime(first_seen_at, '%d/%m/%Y') from file")
        return dict(rows.fetchall())

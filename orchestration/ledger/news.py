"""What lies in the raw folder, and whether the ledger knows all of it already."""

from dataclasses import dataclass
from datetime import date

from orchestration import duck
from orchestration.intake.files import FoundFile, find_files
from orchestration.intake.register import read_register
from orchestration.ledger.reading import unread
from orchestration.personal_number import without_personal_number
from orchestration.settings import Settings


@dataclass(frozen=True)
class Look:
    """A look into the raw folder: its files, the register's entries, and notes for the operator."""

    files: tuple[FoundFile, ...]
    register: tuple[tuple[str, date], ...]
    notes: tuple[str, ...]


def look(settings: Settings) -> Look:
    """Find the files and read the register; nothing of the files but their hash is read."""
    found = find_files(settings.raw_dir)
    register, errors = read_register(settings.raw_dir)
    notes = [*found.skipped, *errors]
    if not found.files:
        notes.append(f"the raw folder {settings.raw_dir} holds no file: is it the right one?")
    return Look(found.files, tuple(register), tuple(map(without_personal_number, notes)))


def is_known(settings: Settings, seen: Look) -> bool:
    """Whether appending what was seen would leave the ledger as it is. Raises duckdb.Error if it can't be read."""
    if not settings.ledger_path.exists():
        return False
    with duck.connect(settings.ledger_path, read_only=True) as ledger:
        has_unread_file = bool(unread(ledger, seen.files))
        sightings = set(ledger.execute("select file_sha256, path from sighting").fetchall())
        noted = dict(
            ledger.execute(
                "select path, arg_max(received_on, noted_at) from receipt group by path"
            ).fetchall()
        )
    has_new_path = any((f.sha256, f.path) not in sightings for f in seen.files)
    if has_unread_file or has_new_path:
        return False
    return all(noted.get(path) == on for path, on in seen.register)

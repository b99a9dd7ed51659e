"""Reading the night's new files into a batch that looks like a ledger (work/landing.duckdb)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from orchestration.intake.files import FoundFile
from orchestration.intake.forms import load_forms
from orchestration.intake.isolated import IsolatedReader
from orchestration.intake.read import Vocabulary, unread
from orchestration.intake.submission import Submission
from orchestration.intake.units import load_units
from orchestration.ledger import reading
from orchestration.ledger.news import look
from orchestration.ledger.store import (
    open_ledger,
    write_files,
    write_receipts,
    write_submissions,
)
from orchestration.personal_number import without_personal_number
from orchestration.settings import SEEDS_DIR, Settings, now_in_vietnam

# Larger files are not opened at all; the landing suite states the same limit.
LARGEST_FILE_BYTES = 50 * 1024 * 1024
PROGRESS_EVERY = 50
# The folder or the name says another unit, period or form than the sheet.
MISPLACED = "KC-019"


class LedgerMissing(Exception):
    """Without its ledger a warehouse would be published empty."""


@dataclass(frozen=True)
class Batch:
    """What a look into the raw folder found, and what of it is new. `notes` are for the operator."""

    file_count: int
    new_file_count: int
    new_submission_ids: tuple[str, ...]
    notes: tuple[str, ...]


def read_batch(settings: Settings, tell: Callable[[str], None]) -> Batch:
    """Find the files, read those whose bytes the ledger does not know, write the batch. `tell` gets progress.

    Raises LedgerMissing if there is a published file but no ledger to have made it from.
    """
    forms = load_forms()
    if settings.current_path.exists() and not settings.ledger_path.exists():
        raise LedgerMissing(
            f"{settings.ledger_path} is missing although {settings.current_path} is there:"
            " restore the ledger from its backup, or move the published file away to start anew"
        )
    seen = look(settings)
    with open_ledger(settings.ledger_path, forms) as ledger:
        unread_files = reading.unread(ledger, seen.files)
    notes = list(seen.notes)
    again_count = sum(file.reading > 0 for file in unread_files)
    new_count = len(unread_files) - again_count
    tell(f"{len(seen.files)} files found, {new_count} new")
    if again_count:
        notes.append(
            f"{again_count} refused files read again: the reader, forms, units or their place have changed"
        )

    submissions: list[Submission] = []
    unsettled: set[str] = set()
    with IsolatedReader(settings.raw_dir, Vocabulary(forms, load_units(SEEDS_DIR))) as reader:
        for count, file in enumerate(unread_files, 1):
            read = _read(reader, file)
            if read is None:
                unsettled.add(file.sha256)
                path = file.places[0].path
                notes.append(f"{path}: changed while it was being read; left for the next load")
            submissions += [replace(s, reading=file.reading) for s in read or []]
            if count % PROGRESS_EVERY == 0:
                tell(f"{count} of {len(unread_files)} files read")
    settled = [f for f in seen.files if f.sha256 not in unsettled]
    _write(settings, settled, seen.register, submissions)
    # The ids alone: the lines of a large batch need not wait in memory while it is judged.
    ids = tuple(s.submission_id for s in submissions)
    return Batch(len(seen.files), new_count, ids, tuple(map(without_personal_number, notes)))


def _read(reader: IsolatedReader, file: reading.Unread) -> list[Submission] | None:
    """The submissions of a file, as read at the first of its places that does not contradict it."""
    read: list[Submission] | None = None
    for place in file.places:
        read = _too_large(place) or reader.read(place)
        if read is None or not any(p.rule_id == MISPLACED for s in read for p in s.problems):
            break
    return read


def _too_large(file: FoundFile) -> list[Submission]:
    if file.size_bytes <= LARGEST_FILE_BYTES:
        return []
    why = f"Tệp quá lớn ({file.size_bytes / 1024 / 1024:.0f} MB)."
    return [unread(file.sha256, "KC-012", why, "tệp không quá 50 MB")]


def _write(
    settings: Settings,
    files: list[FoundFile],
    register: Sequence[tuple[str, date]],
    submissions: list[Submission],
) -> None:
    """The batch file is made anew each time: what an earlier load left there was appended or is read again."""
    for leftover in settings.work_dir.glob("landing.duckdb*"):
        leftover.unlink()
    # One instant for the whole batch: what arrives together is told apart by the register, not by file order.
    now = now_in_vietnam()
    forms = load_forms()
    with open_ledger(settings.landing_path, forms) as landing:
        landing.begin()
        write_files(landing, files, now)
        write_receipts(landing, register, now)
        write_submissions(landing, submissions, forms, now)
        landing.commit()

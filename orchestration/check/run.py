"""A check from its files to its report."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from orchestration.check.build import ready_to_build
from orchestration.check.outcome import Report, read_report
from orchestration.check.scratch import first_seen, prepare
from orchestration.settings import Settings
from orchestration.steps.entering import enter
from orchestration.steps.landing import land

# In the place of the id of a run; nothing of it is kept.
RUN_ID = "check"


def check_files(settings: Settings, files: Sequence[Path], tell: Callable[[str], None]) -> Report:
    """Take the files through the steps of a load, in a scratch warehouse. `tell` gets lines of progress.

    The files are judged together, beside all that the ledger of `settings` holds. Raises what the steps raise.
    """
    with tempfile.TemporaryDirectory(prefix="khuyencong-check-") as folder:
        scratch = prepare(settings, files, Path(folder).resolve())
        known_since = first_seen(scratch.settings.ledger_path)
        with ready_to_build(scratch.settings) as build:
            tell(f"đọc {len(files)} tệp")
            land(scratch.settings, RUN_ID, lambda _: None)
            enter(scratch.settings, RUN_ID)
            tell("kiểm tra từng dòng")
            build()
        return read_report(scratch, known_since)

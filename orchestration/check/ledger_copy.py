"""A copy of the ledger to try things on: the ledger itself is never opened, so a load that writes to it is not disturbed."""

import shutil
import time
from pathlib import Path

PATIENCE_SECONDS = 60.0
PAUSE_SECONDS = 0.2
# What names the state of a file: if none of it has changed while its bytes were read, they belong together.
State = dict[str, tuple[int, int, int]]


class LedgerBusy(Exception):
    """The ledger was written to all the time."""


def copy_ledger(ledger: Path, target: Path, patience_seconds: float = PATIENCE_SECONDS) -> bool:
    """Copy the ledger with its write-ahead log, if it has one, as they are between two writes of a load.

    Gives False if there is no ledger. Raises LedgerBusy if it changed at every try for `patience_seconds`.
    """
    end = time.monotonic() + patience_seconds
    while True:
        try:
            before = _state(ledger)
            if ledger.name not in before:
                return False
            for name in before:
                shutil.copyfile(ledger.with_name(name), _beside(target, ledger, name))
            if _state(ledger) == before:
                return True
        except FileNotFoundError:
            pass  # the log went into the ledger meanwhile
        for half in target.parent.glob(f"{target.name}*"):
            half.unlink()
        if time.monotonic() > end:
            raise LedgerBusy(
                f"sổ cái {ledger} đang được một lần nạp ghi liên tục; hãy kiểm tra lại sau ít phút"
            )
        time.sleep(PAUSE_SECONDS)


def _beside(target: Path, ledger: Path, name: str) -> Path:
    return target.with_name(target.name + name.removeprefix(ledger.name))


def _state(ledger: Path) -> State:
    found = {}
    for path in ledger.parent.glob(f"{ledger.name}*"):
        status = path.stat()
        found[path.name] = (status.st_ino, status.st_size, status.st_mtime_ns)
    return found

"""One writer at a time: a lock file in the warehouse folder, let go by the system if the process dies."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from orchestration.settings import Settings


class WarehouseBusy(Exception):
    """Another load is writing; the message says which."""


@contextmanager
def sole_writer(settings: Settings, name: str) -> Iterator[None]:
    """Hold the warehouse for `name`; waits up to the lock timeout, then raises WarehouseBusy naming the holder."""
    settings.warehouse_dir.mkdir(parents=True, exist_ok=True)
    holder = settings.lock_path.with_suffix(".holder")
    lock = FileLock(settings.lock_path, timeout=settings.lock_timeout_seconds)
    try:
        with lock:
            holder.write_text(f"{name}, process {os.getpid()}", encoding="utf-8")
            try:
                yield
            finally:
                holder.unlink(missing_ok=True)
    except Timeout:
        who = holder.read_text(encoding="utf-8") if holder.exists() else "an unknown process"
        raise WarehouseBusy(
            f"another load is writing to {settings.warehouse_dir} ({who});"
            f" waited {settings.lock_timeout_seconds:g} s"
        ) from None

"""One writer at a time: a lock file in the warehouse folder, let go by the system if the process dies."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from orchestration.settings import Settings


class WarehouseBusy(Exception):
    """Another load is writing; the message says which."""


@contextmanager
def sole_writer(settings: Settings, name: str, tell: Callable[[str], None]) -> Iterator[None]:
    """Hold the warehouse for `name`. If another holds it, say so, wait, and at last raise WarehouseBusy."""
    settings.warehouse_dir.mkdir(parents=True, exist_ok=True)
    holder = settings.lock_path.with_suffix(".holder")
    lock = FileLock(settings.lock_path)

    def who() -> str:
        return holder.read_text(encoding="utf-8") if holder.exists() else "an unknown process"

    try:
        lock.acquire(timeout=0)
    except Timeout:
        tell(f"waiting for another load ({who()})")
        try:
            lock.acquire(timeout=settings.lock_timeout_seconds)
        except Timeout:
            raise WarehouseBusy(
                f"another load is writing to {settings.warehouse_dir} ({who()});"
                f" waited {settings.lock_timeout_seconds:g} s"
            ) from None
    try:
        holder.write_text(f"{name}, process {os.getpid()}", encoding="utf-8")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()

"""Putting a finished file in the place of the published one: readers see the old or the new, nothing between."""

import os
import shutil
from pathlib import Path

NEW_FILE_PREFIX = ".new-"


def new_file_path(published: Path, run_id: str) -> Path:
    """Where a run builds its file: beside the published one, so that the replacement is a rename."""
    return published.with_name(f"{NEW_FILE_PREFIX}{run_id}.duckdb")


def clear_leftovers(folder: Path) -> None:
    """Remove what a killed run left half-written in a folder. Only the holder of the lock may call this."""
    for leftover in folder.glob(f"{NEW_FILE_PREFIX}*"):
        if leftover.is_dir() and not leftover.is_symlink():
            shutil.rmtree(leftover)
        else:
            leftover.unlink()


def replace_file(new_file: Path, published: Path) -> None:
    """Make `new_file` the published one, durably. A reader that has the old one open keeps it."""
    with new_file.open("rb") as stream:
        os.fsync(stream.fileno())
    new_file.replace(published)
    _sync_folder(published.parent)


def replace_content(path: Path, content: bytes) -> None:
    """Write a small file, such as a page: whole or not at all, in the place of the old one."""
    new_file = path.with_name(f"{NEW_FILE_PREFIX}{path.name}")
    new_file.write_bytes(content)
    replace_file(new_file, path)


def point_to(folder: Path, link: Path) -> None:
    """Make `link` a relative symbolic link to `folder` beside it, atomically.

    A real folder of that name (the copy of a tool that knows no links) is put aside, not lost.
    """
    if link.is_dir() and not link.is_symlink():
        link.rename(link.with_name(f"{link.name}-put-aside-{folder.name}"))
    fresh = link.with_name(f"{NEW_FILE_PREFIX}{link.name}")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(folder.name)
    fresh.replace(link)
    _sync_folder(link.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

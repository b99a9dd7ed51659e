"""The incoming-mail register: when each file was received."""

import csv
import io
from datetime import date
from pathlib import Path

REGISTER = "received.csv"
EXPECTED = "expected 'path,received_on' with a date like 2024-08-03"


def read_register(raw: Path) -> tuple[list[tuple[str, date]], list[str]]:
    """The register `received.csv`: (path, received_on) entries, and what could not be read of it.

    A line that can't be read is named and left out; its file then counts from the day it was first seen.
    """
    register = raw / REGISTER
    if not register.exists():
        return [], []
    try:
        text = register.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return [], [f"{REGISTER}: can't be read as UTF-8 text and is not used ({error})"]
    entries: list[tuple[str, date]] = []
    errors: list[str] = []
    reader = csv.DictReader(io.StringIO(text, newline=""), restkey="more")
    try:
        for row in reader:
            try:
                entries.append((_path(row["path"]), date.fromisoformat(row["received_on"].strip())))
            except (KeyError, AttributeError, ValueError):
                found = ",".join(str(value) for value in row.values() if value is not None)
                errors.append(f"{REGISTER}, line {reader.line_num}: {EXPECTED}, found {found}")
    except csv.Error as error:
        errors.append(
            f"{REGISTER}, line {reader.line_num}: {error}; the lines below it are not used"
        )
    return entries, errors


def _path(written: str) -> str:
    """The path as files are known by: forward slashes, no "./" before it."""
    path = written.strip().replace("\\", "/").removeprefix("./")
    if not path:
        raise ValueError("no path")
    return path

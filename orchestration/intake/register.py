"""The incoming-mail register: when each file was received."""

import csv
import io
from collections import defaultdict
from datetime import date
from pathlib import Path, PurePosixPath

from orchestration.intake.listing import list_files
from orchestration.intake.text import nfc
from orchestration.settings import now_in_vietnam

REGISTER = "received.csv"
EXPECTED = "expected 'path,received_on' with a date like 2024-08-03"


def read_register(raw: Path, today: date | None = None) -> tuple[list[tuple[str, date]], list[str]]:
    """The register `received.csv`: (path, received_on) entries, and what is to be said about its lines.

    A path comes back once, spelled as the file is in the folder. A line that can't be read, or that is dated after
    `today` (in Vietnam), is named and left out; its file then counts from the day it was first seen.
    """
    register = raw / REGISTER
    try:
        if not register.is_file():
            return [], []
        text = register.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return [], [f"{REGISTER}: can't be read as UTF-8 text and is not used ({error})"]
    last_lines, notes = _read_lines(text, today or now_in_vietnam().date())
    names = _names_by_key(raw)
    entries: list[tuple[str, date]] = []
    for key, (line, received_on) in last_lines.items():
        if key not in names:
            notes.append((line, f"{key} names no file; kept for when it comes"))
        entries += [(name, received_on) for name in names.get(key, [key])]
    return entries, [f"{REGISTER}, line {line}: {note}" for line, note in sorted(notes)]


def _read_lines(
    text: str, today: date
) -> tuple[dict[str, tuple[int, date]], list[tuple[int, str]]]:
    """The last line that can be used of each path, as (line, received_on); and (line, note) about the others."""
    last_lines: dict[str, tuple[int, date]] = {}
    notes: list[tuple[int, str]] = []
    reader = csv.DictReader(io.StringIO(text, newline=""), restkey="more")
    try:
        for row in reader:
            line = reader.line_num
            try:
                path, received_on = _entry(row)
            except (KeyError, AttributeError, ValueError):
                found = ",".join(str(value) for value in row.values() if value is not None)
                notes.append((line, f"{EXPECTED}, found {found}"))
                continue
            if received_on > today:
                notes.append((line, f"{path}: {received_on} is after today; the line is not used"))
                continue
            if path in last_lines:
                notes.append((line, f"{path} is named before; the last line counts"))
            last_lines[path] = line, received_on
    except csv.Error as error:
        notes.append((reader.line_num, f"{error}; the lines below it are not used"))
    return last_lines, notes


def _entry(row: dict[str, str]) -> tuple[str, date]:
    path = _key(row["path"])
    if path == _key(""):
        raise ValueError("no path")
    return path, date.fromisoformat(row["received_on"].strip())


def _names_by_key(raw: Path) -> dict[str, list[str]]:
    """The files' paths as the folder spells them (some systems decompose accents), by key."""
    names = defaultdict(list)
    for path in list_files(raw).paths:
        names[_key(path)].append(path)
    return names


def _key(path: str) -> str:
    """What a path is compared by: composed letters, forward slashes, no "./" before it; "." if it is empty."""
    return PurePosixPath(nfc(path).replace("\\", "/")).as_posix()

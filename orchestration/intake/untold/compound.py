"""Compound files, the containers of xls and of password-protected workbooks ([MS-CFB])."""

import struct
from collections.abc import Iterator

from orchestration.intake.archive import DAMAGED
from orchestration.intake.foreign import COMPOUND_SIGNATURE
from orchestration.intake.unreadable import Unreadable

HEADER_BYTES = 512
DIRECTORY_ENTRY_BYTES = 128
# Sector numbers from here on are marks (end of chain, free ...).
FIRST_MARK = 0xFFFFFFFA
STREAM, ROOT = 2, 5
# Where the header counts sectors: of the table, of the table of small streams, of the table's own list.
COUNTS_AT = (44, 64, 72)


def streams(content: bytes) -> dict[str, bytes]:
    """Name -> bytes of the streams of a compound file, whatever storage they lie in. Raises Unreadable."""
    if not content.startswith(COMPOUND_SIGNATURE):
        raise Unreadable(DAMAGED)
    try:
        return _streams(content)
    except (struct.error, IndexError, ValueError) as error:
        raise Unreadable(DAMAGED) from error


def _streams(content: bytes) -> dict[str, bytes]:
    (shift,) = struct.unpack_from("<H", content, 30)
    (directory,) = struct.unpack_from("<I", content, 48)
    cutoff, mini_table = struct.unpack_from("<II", content, 56)
    size = 1 << shift
    counts = [struct.unpack_from("<I", content, at)[0] for at in COUNTS_AT]
    if shift not in (9, 12) or max(counts) > len(content) // size:
        raise Unreadable(DAMAGED)
    table = _numbers(b"".join(_sector(content, n, size) for n in _table_sectors(content, size)))

    def chain(first: int) -> bytes:
        return b"".join(_sector(content, n, size) for n in _chain(first, table))

    entries = list(_entries(chain(directory)))
    # Streams below the cutoff lie in 64-byte pieces of the root entry's stream.
    small = next((chain(first) for _, kind, first, _ in entries if kind == ROOT), b"")
    small_table = _numbers(chain(mini_table))
    if any(length > len(content) for _, kind, _, length in entries if kind in (STREAM, ROOT)):
        raise Unreadable(DAMAGED)
    found: dict[str, bytes] = {}
    for name, kind, first, length in entries:
        if kind == STREAM and length < cutoff:
            pieces = (small[n * 64 : n * 64 + 64] for n in _chain(first, small_table))
            found.setdefault(name, b"".join(pieces)[:length])
        elif kind == STREAM:
            found.setdefault(name, chain(first)[:length])
    return found


def _table_sectors(content: bytes, size: int) -> Iterator[int]:
    """Sectors of the allocation table: 109 are named in the header, more in a chain of their own."""
    yield from (n for n in struct.unpack_from("<109I", content, 76) if n < FIRST_MARK)
    (following,) = struct.unpack_from("<I", content, 68)
    for _ in range(len(content) // size):
        if following >= FIRST_MARK:
            return
        *named, following = _numbers(_sector(content, following, size))
        yield from (n for n in named if n < FIRST_MARK)


def _entries(directory: bytes) -> Iterator[tuple[str, int, int, int]]:
    """Name, kind, first sector and length of each entry."""
    for at in range(0, len(directory) - DIRECTORY_ENTRY_BYTES + 1, DIRECTORY_ENTRY_BYTES):
        (name_bytes,) = struct.unpack_from("<H", directory, at + 64)
        name = directory[at : at + max(0, min(64, name_bytes) - 2)].decode("utf-16-le", "replace")
        first, length = struct.unpack_from("<II", directory, at + 116)
        yield name, directory[at + 66], first, length


def _chain(first: int, table: tuple[int, ...]) -> Iterator[int]:
    """Numbers of a chain; one that runs in a circle is damage."""
    number = first
    for _ in range(len(table) + 1):
        if number >= FIRST_MARK:
            return
        yield number
        number = table[number]
    raise Unreadable(DAMAGED)


def _sector(content: bytes, number: int, size: int) -> bytes:
    # In files with large sectors the header fills the first one.
    start = max(HEADER_BYTES, size) + number * size
    return content[start : start + size]


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])

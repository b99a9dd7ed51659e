"""By which reading of a file its submissions were made, and which files are to be read again."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

from orchestration.intake.files import FoundFile
from orchestration.intake.forms import FORMS_DIR
from orchestration.intake.read import PARSER_VERSION
from orchestration.intake.submission import FIRST_NOT_REFUSING
from orchestration.settings import SEEDS_DIR

# What of the province's data decides how a file is read; all else only judges what was read.
VOCABULARY_SEEDS = ("unit.csv", "unit_alias.csv")

# Files whose latest reading refused something: by which version, and how often they were read.
REFUSED = """
    with refused as (
        select distinct submission_id from problem where rule_id < ?
    ),
    readings as (
        select
            submission.file_sha256,
            submission.recorded_at,
            min(submission.parser_version) as parser_version,
            count(refused.submission_id) > 0 as is_refused
        from submission
        left join refused using (submission_id)
        group by submission.file_sha256, submission.recorded_at
    )
    select file_sha256, arg_max(parser_version, recorded_at), count(*) from readings
    group by file_sha256
    having arg_max(is_refused, recorded_at)
"""


@dataclass(frozen=True)
class Unread:
    """Bytes to be read: the places where they lie, new ones first, and how often they were read before."""

    places: tuple[FoundFile, ...]
    reading: int

    @property
    def sha256(self) -> str:
        return self.places[0].sha256


@cache
def parser_version() -> str:
    """Version of the reading: of the code, with a hash of the forms and the names of the units, such as '2-3f2a91c0'."""
    digest = hashlib.sha256()
    files: list[Path] = [
        *sorted(FORMS_DIR.glob("*.yml")),
        *(SEEDS_DIR / s for s in VOCABULARY_SEEDS),
    ]
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return f"{PARSER_VERSION}-{digest.hexdigest()[:8]}"


def unread(ledger: duckdb.DuckDBPyConnection, files: Iterable[FoundFile]) -> list[Unread]:
    """Of the given files those to be read, each once however many places it lies at.

    A file is read once. One that was refused is read again if forms, units or the reader have changed since, or if it
    has come to lie at another place: what was wrong may have been ours, or the folder. A file that counts is left as
    it was read.
    """
    known = {row[0] for row in ledger.execute("select file_sha256 from file").fetchall()}
    sighted = set(ledger.execute("select file_sha256, path from sighting").fetchall())
    refused = {
        sha256: (version, readings)
        for sha256, version, readings in ledger.execute(REFUSED, [FIRST_NOT_REFUSING]).fetchall()
    }
    places: dict[str, list[FoundFile]] = {}
    for file in files:
        places.setdefault(file.sha256, []).append(file)
    found = []
    for sha256, at in places.items():
        version, readings = refused.get(sha256, ("", 0))
        new_at = [file for file in at if (sha256, file.path) not in sighted]
        is_again = readings and (new_at or version != parser_version())
        if is_again or sha256 not in known:
            found.append(Unread(tuple(sorted(at, key=lambda f: f not in new_at)), readings))
    return found

"""By which reading of a file its submissions were made, and which files are to be read again."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import duckdb

from orchestration.intake.forms import FORMS_DIR
from orchestration.intake.read import PARSER_VERSION
from orchestration.intake.submission import FIRST_NOT_REFUSING
from orchestration.settings import SEEDS_DIR

# What of the province's data decides how a file is read; all else only judges what was read.
VOCABULARY_SEEDS = ("unit.csv", "unit_alias.csv")

# Files whose latest reading was by another version and refused something, and how often they were read.
REFUSED_BY_ANOTHER = """
    with refused as (
        select distinct submission_id from problem where rule_id < $first_not_refusing
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
    select file_sha256, count(*) from readings
    group by file_sha256
    having arg_max(is_refused and parser_version <> $version, recorded_at)
"""


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


def unread(ledger: duckdb.DuckDBPyConnection, sha256s: Iterable[str]) -> dict[str, int]:
    """Of the given files those to be read, by SHA-256, and how often each was read before.

    A file is read once. It is read again if it was refused, and forms, units or the reader have changed since: what
    was wrong may have been ours. A file that counts is left as it was read.
    """
    known = {row[0] for row in ledger.execute("select file_sha256 from file").fetchall()}
    arguments = {"version": parser_version(), "first_not_refusing": FIRST_NOT_REFUSING}
    again: dict[str, int] = dict(ledger.execute(REFUSED_BY_ANOTHER, arguments).fetchall())
    return {
        sha256: again.get(sha256, 0) for sha256 in sha256s if sha256 not in known or sha256 in again
    }

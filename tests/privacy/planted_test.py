"""Personal data planted everywhere in real workbooks is nowhere in what leaves the private files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from tests.privacy.planted import Planted, write
from tests.warehouse import khuyencong, query

# One worker: the planted files are loaded once.
pytestmark = pytest.mark.xdist_group("privacy")

KEY = "5e" * 32
# Where personal data may be: the ledger and the last batch as submitted, the tables they were read into, the marked
# workbooks that go back to their senders.
PRIVATE = ("ledger.duckdb", "feedback", "work/landing.duckdb", "work/candidate.duckdb")
PUBLISHED = ("khuyencong.duckdb", "snapshots")
BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s.()_-]+(?=\d)")


@dataclass(frozen=True)
class Night:
    """A load of files full of personal data, and what the command printed."""

    raw: Path
    warehouse: Path
    planted: Planted
    printed: str


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    folder = tmp_path_factory.mktemp("privacy")
    raw, warehouse = folder / "raw", folder / "warehouse"
    planted = write(raw)
    run = khuyencong("load", "--raw", raw, "--warehouse", warehouse, KHUYENCONG_JOIN_KEY=KEY)
    assert run.returncode == 0, run.stdout + run.stderr
    return Night(raw, warehouse, planted, run.stdout + run.stderr)


def leaks(planted: Planted, text: str) -> dict[str, str]:
    """What of the planted is in a text, whatever stands between the digits: -> where it was planted."""
    closed = BETWEEN_DIGITS.sub("", text)
    found = {}
    for what, where in planted.items():
        digits = re.sub(r"[^0-9]", "", what)
        core = digits.removeprefix("84").removeprefix("0")
        if (core and core in closed) or (not digits and what in text):
            found[what] = where
    return found


def _cells(file: Path) -> Iterator[tuple[str, str]]:
    """Every text of every column of every table in a DuckDB or Parquet file, with the comments."""
    if file.suffix == ".parquet":
        frames = [(file.name, f"read_parquet('{file}')")]
    else:
        names = query(file, "select schema_name, table_name from duckdb_tables()")
        frames = [(f"{schema}.{table}", f"{schema}.{table}") for schema, table in names]
        for (comment,) in query(
            file, "select comment from duckdb_columns() where comment is not null"
        ):
            yield "comment", comment
    with (
        duckdb.connect()
        if file.suffix == ".parquet"
        else duckdb.connect(str(file), read_only=True) as db
    ):
        for name, source in frames:
            found = db.execute(f"select * from {source}")
            columns = [d[0] for d in found.description]
            for row in found.fetchall():
                yield from ((f"{name}.{c}", str(v)) for c, v in zip(columns, row, strict=True))


def test_the_plants_are_in_the_private_files(night: Night) -> None:
    """Else the test below would prove nothing."""
    with duckdb.connect(str(night.warehouse / "ledger.duckdb"), read_only=True) as ledger:
        held = str(
            [
                ledger.execute(f"from {table}").fetchall()
                for (table,) in ledger.execute("select table_name from duckdb_tables()").fetchall()
            ]
        )
    not_read = set(night.planted) - set(leaks(night.planted, held))
    assert {night.planted[what] for what in not_read} <= {
        "signature",
        "phone book",
        "name of a picture",
        "register, no date",
    }
    # Most lines count, some are rejected, whole files are refused: all these ways were gone.
    published = night.warehouse / "khuyencong.duckdb"
    assert query(published, "select count(*) > 20 from marts.fct_beneficiary") == [(True,)]
    assert query(published, "select count(*) > 5 from quality.rejected_line") == [(True,)]
    assert query(
        published, "select count(*) > 2 from quality.submission where status = 'refused'"
    ) == [(True,)]


def test_no_published_column_holds_any(night: Night) -> None:
    files = [
        night.warehouse / "khuyencong.duckdb",
        *(night.warehouse / "snapshots").rglob("*.parquet"),
    ]
    assert len(files) > 10
    found = [
        (file.name, place, leak)
        for file in files
        for place, text in _cells(file)
        for leak in leaks(night.planted, text).items()
    ]
    assert sorted(set(found)) == []


def test_no_file_outside_the_private_ones_holds_any(night: Night) -> None:
    """Logs, compiled SQL, manifests, gates and Dagster's records, as bytes; the key neither."""
    found = []
    for file in sorted(night.warehouse.rglob("*")):
        relative = file.relative_to(night.warehouse).as_posix()
        if file.is_symlink() or not file.is_file() or relative.startswith(PRIVATE):
            continue
        text = file.read_bytes().decode("utf-8", errors="replace")
        found += [(relative, leak) for leak in leaks({**night.planted, KEY: "key"}, text).items()]
        found += [(relative, "its name")] * bool(leaks(night.planted, relative))
    assert found == []


def test_the_command_prints_none(night: Night) -> None:
    assert leaks({**night.planted, KEY: "key"}, night.printed) == {}


def test_a_check_prints_none_but_the_name_it_was_given(night: Night) -> None:
    files = sorted(night.raw.rglob("*.xlsx"))
    run = khuyencong(
        *("check", *files, "--raw", night.raw, "--warehouse", night.warehouse),
        KHUYENCONG_JOIN_KEY=KEY,
    )
    assert "KC-121" in run.stdout
    said = run.stdout + run.stderr
    for file in files:
        said = said.replace(str(file), "").replace(file.name, "")
    assert leaks({**night.planted, KEY: "key"}, said) == {}


def test_what_is_private_is_for_its_owner_alone(night: Night) -> None:
    for name in ("ledger.duckdb", "work", "feedback", "dagster"):
        assert (night.warehouse / name).stat().st_mode & 0o077 == 0, name

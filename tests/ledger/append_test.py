import random
import subprocess
import sys
import time
from datetime import date, datetime, timedelta
from itertools import permutations
from pathlib import Path

import pytest

from orchestration.ledger.append import append_batch
from tests.intake.reading import VOCABULARY
from tests.ledger.batches import Rows, rows_of, write_batch

NOW = datetime(2024, 8, 6, 1, 0)
LATER = NOW + timedelta(days=1)
APPEND = """
import sys
from pathlib import Path
from orchestration.intake.forms import load_forms
from orchestration.ledger.append import append_batch
print("ready", flush=True)
append_batch(Path(sys.argv[1]), Path(sys.argv[2]), load_forms())
"""


def append(ledger: Path, batch: Path) -> int:
    return append_batch(ledger, batch, VOCABULARY.forms)


def contains(rows: Rows, earlier: Rows) -> bool:
    return all(set(earlier[table]) <= set(rows[table]) for table in earlier)


def test_appending_twice_changes_nothing(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.duckdb"
    batch = write_batch(tmp_path / "a", [1, 2], NOW, received={"1.xlsx": date(2024, 8, 3)})
    assert append(ledger, batch) == 2
    before = rows_of(ledger)
    assert append(ledger, batch) == 0
    assert rows_of(ledger) == before


def test_what_the_ledger_has_is_never_changed(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.duckdb"
    append(ledger, write_batch(tmp_path / "a", [1, 2], NOW))
    before = rows_of(ledger)
    assert append(ledger, write_batch(tmp_path / "b", [2, 3], LATER)) == 1
    assert contains(rows_of(ledger), before)


def test_a_changed_line_of_the_register_is_noted_again_and_the_old_one_stays(
    tmp_path: Path,
) -> None:
    ledger = tmp_path / "ledger.duckdb"
    days = [date(2024, 8, 3), date(2024, 8, 3), date(2024, 8, 4), date(2024, 8, 3)]
    for i, day in enumerate(days):
        batch = write_batch(tmp_path / str(i), [], NOW + timedelta(i), received={"1.xlsx": day})
        append(ledger, batch)
    assert [row[1] for row in sorted(rows_of(ledger)["receipt"], key=lambda row: str(row[2]))] == [
        date(2024, 8, 3),
        date(2024, 8, 4),
        date(2024, 8, 3),
    ]


def test_the_order_of_batches_changes_only_when_a_thing_was_noted(tmp_path: Path) -> None:
    batches = [
        write_batch(tmp_path / "a", [1, 2], NOW),
        write_batch(tmp_path / "b", [2, 3], NOW),
        write_batch(tmp_path / "c", [4], LATER),
    ]
    contents = []
    for i, order in enumerate(permutations(batches)):
        ledger = tmp_path / f"ledger{i}.duckdb"
        for batch in order:
            append(ledger, batch)
        contents.append(rows_of(ledger, with_instants=False))
    assert all(content == contents[0] for content in contents)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large")
    return write_batch(folder / "batch", list(range(40)), NOW, lines=100)


@pytest.mark.parametrize("seed", range(5))
def test_killed_at_any_moment_the_ledger_is_as_before_or_as_after(
    tmp_path: Path, large: Path, seed: int
) -> None:
    ledger, whole = tmp_path / "ledger.duckdb", tmp_path / "whole.duckdb"
    first = write_batch(tmp_path / "first", [99], NOW)
    for path in (ledger, whole):
        append(path, first)
    before = rows_of(whole)
    started = time.monotonic()
    append(whole, large)
    took = time.monotonic() - started
    after = rows_of(whole)

    with subprocess.Popen(
        [sys.executable, "-c", APPEND, str(ledger), str(large)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(random.Random(seed).random() * took)
        process.kill()
    assert rows_of(ledger) in (before, after)
    append(ledger, large)
    assert rows_of(ledger) == after

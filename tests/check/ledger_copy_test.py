"""The ledger is copied, with what its log holds, while others write to it."""

import os
from pathlib import Path

import pytest

from orchestration import duck
from orchestration.check.ledger_copy import LedgerBusy, copy_ledger


def _numbers(ledger: Path) -> list[int]:
    with duck.connect(ledger) as connection:
        return [row[0] for row in connection.execute("select n from t order by n").fetchall()]


def test_what_is_committed_but_still_in_the_log_is_copied(tmp_path: Path) -> None:
    ledger, copy = tmp_path / "ledger.duckdb", tmp_path / "copy" / "mine.duckdb"
    copy.parent.mkdir()
    with duck.connect(ledger) as writer:
        writer.execute("create table t as select 1 as n")
        writer.execute("checkpoint")
        writer.execute("insert into t values (2)")
        writer.begin()
        writer.execute("insert into t values (3)")
        # The writer holds the file: only its bytes can be had.
        assert copy_ledger(ledger, copy)
        writer.commit()
    assert _numbers(copy) == [1, 2]
    assert _numbers(ledger) == [1, 2, 3]


def test_no_ledger_is_no_error(tmp_path: Path) -> None:
    assert not copy_ledger(tmp_path / "ledger.duckdb", tmp_path / "copy.duckdb")
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_that_changes_under_the_copy_is_copied_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger, copy = tmp_path / "ledger.duckdb", tmp_path / "copy.duckdb"
    ledger.write_bytes(b"old")
    _write_during_copies(ledger, 2, monkeypatch)
    assert copy_ledger(ledger, copy)
    assert copy.read_bytes() == b"new 2"


def test_a_ledger_that_never_rests_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger, copy = tmp_path / "ledger.duckdb", tmp_path / "copy.duckdb"
    ledger.write_bytes(b"old")
    _write_during_copies(ledger, 10_000, monkeypatch)
    with pytest.raises(LedgerBusy, match="đang được một lần nạp ghi"):
        copy_ledger(ledger, copy, patience_seconds=0.5)
    assert not copy.exists()


def _write_during_copies(ledger: Path, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of the first copies of the file meets a writer."""
    import shutil

    real, count = shutil.copyfile, 0

    def copyfile(source: Path, target: Path) -> None:
        nonlocal count
        real(source, target)
        if count < times:
            count += 1
            ledger.write_bytes(f"new {count}".encode())
            os.utime(ledger, ns=(0, count))

    monkeypatch.setattr(shutil, "copyfile", copyfile)

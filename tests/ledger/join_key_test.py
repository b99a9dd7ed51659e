"""The key of published hashes is made once, can be handed over, and is never exchanged unnoticed."""

from pathlib import Path

import pytest

from orchestration import duck
from orchestration.ledger.join_key import WrongKey, hold_join_key
from orchestration.ledger.store import open_ledger
from tests.intake.reading import VOCABULARY

VARIABLE = "KHUYENCONG_JOIN_KEY"


def _held(path: Path) -> list[str]:
    with open_ledger(path, VOCABULARY.forms) as ledger:
        hold_join_key(ledger)
    with duck.connect(path, read_only=True) as ledger:
        return [key for (key,) in ledger.execute("select key_hex from join_key").fetchall()]


def test_a_new_ledger_has_a_key_of_its_own_and_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE)
    [first] = _held(tmp_path / "a.duckdb")
    assert len(first) == 64
    assert _held(tmp_path / "a.duckdb") == [first]
    assert _held(tmp_path / "b.duckdb") != [first]


def test_a_key_that_is_handed_over_becomes_the_ledgers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "ab" * 32)
    assert _held(tmp_path / "a.duckdb") == ["ab" * 32]
    monkeypatch.delenv(VARIABLE)
    assert _held(tmp_path / "a.duckdb") == ["ab" * 32]


@pytest.mark.parametrize("given", ["cd" * 32, "ab", "zz" * 32])
def test_another_key_or_none_at_all_is_refused_without_showing_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.setenv(VARIABLE, "ab" * 32)
    _held(tmp_path / "a.duckdb")
    monkeypatch.setenv(VARIABLE, given)
    with pytest.raises(WrongKey) as refused:
        _held(tmp_path / "a.duckdb")
    assert "ab" * 32 not in str(refused.value)
    assert given == "ab" or given not in str(refused.value)

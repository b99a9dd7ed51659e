"""What the ledger does not know yet: a file, a path, a line of the register."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from orchestration.intake.forms import load_forms
from orchestration.ledger import reading
from orchestration.ledger.append import append_batch
from orchestration.ledger.batch import LedgerMissing, read_batch
from orchestration.ledger.news import is_known, look
from orchestration.settings import Settings
from tests.intake.grids import kc01
from tests.intake.workbooks import xlsx
from tests.ledger.batches import line
from tests.warehouse import query


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.csv").write_text("x;y;z", encoding="utf-8")
    (raw / "received.csv").write_text("path,received_on\na.csv,2024-08-03\n", encoding="utf-8")
    return Settings(raw_dir=raw, warehouse_dir=tmp_path / "warehouse")


def _load(settings: Settings) -> None:
    read_batch(settings, lambda _: None)
    append_batch(settings.ledger_path, settings.landing_path, load_forms())


def _is_known(settings: Settings) -> bool:
    return is_known(settings, look(settings))


def test_what_was_loaded_is_known_and_an_empty_ledger_knows_nothing(settings: Settings) -> None:
    assert not _is_known(settings)
    _load(settings)
    assert _is_known(settings)
    assert look(settings).register == (("a.csv", date(2024, 8, 3)),)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("b.csv", "x;y;new", id="new bytes"),
        pytest.param("b.csv", "x;y;z", id="the same bytes at another path"),
        pytest.param("a.csv", "x;y;edited", id="edited in place"),
        pytest.param("received.csv", "path,received_on\na.csv,2024-08-04\n", id="the register"),
    ],
)
def test_any_change_is_news(settings: Settings, name: str, content: str) -> None:
    _load(settings)
    (settings.raw_dir / name).write_text(content, encoding="utf-8")
    assert not _is_known(settings)
    _load(settings)
    assert _is_known(settings)


def test_an_empty_raw_folder_is_remarked_upon(settings: Settings) -> None:
    (settings.raw_dir / "a.csv").unlink()
    assert any("holds no file" in note for note in look(settings).notes)


@pytest.mark.parametrize("as_of", [None, date(2024, 6, 10)])
def test_a_published_file_without_its_ledger_is_not_loaded_over(
    settings: Settings, as_of: date | None
) -> None:
    settings.warehouse_dir.mkdir()
    settings.published_path.touch()
    with pytest.raises(LedgerMissing, match="restore the ledger"):
        read_batch(replace(settings, as_of=as_of), lambda _: None)


def _read_as(monkeypatch: pytest.MonkeyPatch, settings: Settings, version: str) -> None:
    """Load with a reader, forms or units that differ from those before."""
    for module in ("reading", "store"):
        monkeypatch.setattr(f"orchestration.ledger.{module}.parser_version", lambda: version)
    _load(settings)


def test_a_refused_file_is_read_again_when_what_reads_it_has_changed(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    (settings.raw_dir / "good.xlsx").write_bytes(xlsx(kc01(line(1))))
    for version in ("1", "1", "2", "2", "1"):
        _read_as(monkeypatch, settings, version)
        assert _is_known(settings)
    readings = query(
        settings.ledger_path,
        "select parser_version, count(distinct submission_id) from submission group by all order by all",
    )
    # The good file once by the first; the refused one by each change, also by the one that takes a change back.
    assert readings == [("1", 3), ("2", 1)]


def test_a_file_in_the_wrong_folder_is_read_again_where_it_is_moved_to(settings: Settings) -> None:
    july = xlsx(kc01(line(1)))
    wrong, right = (settings.raw_dir / "2024" / month / "KC.xlsx" for month in ("06", "07"))
    for place in (wrong, right):
        place.parent.mkdir(parents=True)
    wrong.write_bytes(july)
    _load(settings)
    refusing = """
        select problem.rule_id from problem inner join submission using (submission_id)
        where form = 'KC-01' and recorded_at = (select max(recorded_at) from submission where form = 'KC-01')
    """
    assert query(settings.ledger_path, refusing) == [("KC-019",)]
    wrong.rename(right)
    assert not _is_known(settings)
    _load(settings)
    assert query(settings.ledger_path, refusing) == []
    assert _is_known(settings)


def test_of_several_places_the_one_that_does_not_contradict_the_file_counts(
    settings: Settings,
) -> None:
    july = xlsx(kc01(line(1)))
    for month in ("08", "07", "06"):
        place = settings.raw_dir / "2024" / month / "KC.xlsx"
        place.parent.mkdir(parents=True)
        place.write_bytes(july)
    _load(settings)
    assert query(settings.ledger_path, "select count(*) from problem where rule_id = 'KC-019'") == [
        (0,)
    ]


def test_the_version_of_the_reading_follows_forms_and_units(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def version(alias: str) -> str:
        for seed in reading.VOCABULARY_SEEDS:
            (tmp_path / seed).write_text(alias, encoding="utf-8")
        reading.parser_version.cache_clear()
        return reading.parser_version()

    monkeypatch.setattr(reading, "SEEDS_DIR", tmp_path)
    assert version("a") == version("a") != version("b")
    reading.parser_version.cache_clear()

"""The seed of communes: what the statistics office's table says, and periods that fit together."""

import csv
from collections import defaultdict
from pathlib import Path

from tests.warehouse import RAW

SEED = RAW.parent / "dbt_project" / "seeds" / "commune.csv"
REFERENCE = Path(__file__).parent / "reference" / "commune_until_2025_06.csv"
BEFORE, AFTER = "0000-00-00", "9999-99-99"


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _valid_on(day: str) -> dict[str, tuple[str, str]]:
    return {
        row["commune_code"]: (f"{row['commune_type']} {row['commune_name']}", row["unit_code"])
        for row in _rows(SEED)
        if (row["valid_from"] or BEFORE) <= day <= (row["valid_to"] or AFTER)
    }


def test_the_seed_is_the_table_of_the_statistics_office() -> None:
    reference = _rows(REFERENCE)
    assert _valid_on("2024-12-31") == {
        row["commune_code"]: (
            row["commune_name"].replace("Thị Trấn", "Thị trấn"),
            row["district_code"],
        )
        for row in reference
    }
    assert _valid_on("2025-01-01") == {
        row["commune_code_2025h1"]: (
            row["commune_name_2025h1"].replace("Thị Trấn", "Thị trấn"),
            row["district_code_2025h1"],
        )
        for row in reference
    }
    assert len(_valid_on("2025-07-01")) == 78


def test_periods_of_a_code_follow_each_other() -> None:
    periods = defaultdict(list)
    for row in _rows(SEED):
        periods[row["commune_code"]].append((row["valid_from"] or BEFORE, row["valid_to"] or AFTER))
    for code, spans in periods.items():
        for (_, end), (start, _) in zip(sorted(spans), sorted(spans)[1:], strict=False):
            assert end < start, code


def test_what_ends_has_a_successor_the_day_after() -> None:
    next_day = {"2024-12-31": "2025-01-01", "2025-06-30": "2025-07-01"}
    for row in _rows(SEED):
        assert bool(row["valid_to"]) == bool(row["successor_commune_code"]), row
        if row["valid_to"]:
            assert row["successor_commune_code"] in _valid_on(next_day[row["valid_to"]]), row

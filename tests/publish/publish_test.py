"""The published file and its Parquet snapshot: complete, described, readable, without personal data."""

import hashlib
import json
from pathlib import Path

import duckdb

from orchestration import __version__
from orchestration.publish.build import build_file, compare
from orchestration.publish.replace import clear_leftovers, point_to
from orchestration.publish.snapshot import SNAPSHOTS_KEPT, prune
from tests.conftest import Loaded
from tests.sample.truth import ESTABLISHMENTS
from tests.warehouse import query


def test_only_marts_quality_and_meta_are_published(loaded: Loaded) -> None:
    schemas = query(
        loaded.published, "select distinct schema_name from duckdb_tables() order by all"
    )
    assert schemas == [("marts",), ("meta",), ("quality",)]
    assert query(loaded.published, "select count(*) from duckdb_views() where not internal") == [
        (0,)
    ]


def test_every_table_and_column_is_described_in_the_file(loaded: Loaded) -> None:
    for function in ("duckdb_tables()", "duckdb_columns()"):
        undescribed = query(
            loaded.published,
            f"select * from {function} where not internal and coalesce(comment, '') = ''",
        )
        assert undescribed == []


def test_the_file_has_the_storage_version_that_old_clients_read(loaded: Loaded) -> None:
    [(tags,)] = query(
        loaded.published,
        "select tags['storage_version'] from duckdb_databases() where database_name = 'khuyencong'",
    )
    assert tags.startswith("v1.2.0")


def test_money_is_decimal_in_dong(loaded: Loaded) -> None:
    types = query(
        loaded.published,
        "select distinct data_type from duckdb_columns()"
        " where column_name like '%_vnd' and schema_name in ('marts', 'quality')",
    )
    assert types == [("DECIMAL(18,0)",)]


def test_no_contact_or_phone_of_the_sample_is_published(loaded: Loaded) -> None:
    personal = {e.contact_name for e in ESTABLISHMENTS.values()} | {
        e.phone for e in ESTABLISHMENTS.values()
    }
    assert len(personal) > 20
    content = loaded.published.read_bytes()
    for snapshot in (loaded.warehouse / "snapshots" / "latest").rglob("*.parquet"):
        rows = duckdb.sql(f"select * from '{snapshot}'").fetchall()
        text = str(rows)
        assert not {p for p in personal if p in text}, snapshot
    assert not {p for p in personal if p.encode() in content}


def test_every_gate_of_the_night_is_kept_with_its_numbers(loaded: Loaded) -> None:
    rows = query(
        loaded.published,
        "select stage, count(*), bool_and(passed or not is_blocking) from quality.gate_result"
        " group by all order by all",
    )
    assert [stage for stage, _, _ in rows] == [
        "landing",
        "ledger",
        "marts",
        "publication",
        "staging",
    ]
    assert all(passed for _, _, passed in rows)
    [(blocking,)] = query(
        loaded.published, "select count(*) from quality.gate_result where is_blocking"
    )
    assert blocking == loaded.summary["gates_total"] == loaded.summary["gates_passed"]


def test_publication_says_from_what_it_was_made(loaded: Loaded) -> None:
    [row] = query(
        loaded.published,
        f"select length(input_fingerprint), code_version like '{__version__}+%', table_count,"
        " row_count = (select sum(row_count) from meta.published_table) from meta.publication",
    )
    [(tables,)] = query(
        loaded.published,
        "select count(*) from duckdb_tables()"
        " where schema_name in ('marts', 'quality') and table_name <> 'gate_result'",
    )
    assert tables > 20
    assert row == (64, True, tables, True)


def test_the_snapshot_is_what_its_manifest_says(loaded: Loaded) -> None:
    latest = loaded.warehouse / "snapshots" / "latest"
    manifest = json.loads((latest / "manifest.json").read_text(encoding="utf-8"))
    assert {t["table"] for t in manifest["tables"]} >= {"marts.fct_disbursement", "quality.finding"}
    for table in manifest["tables"]:
        parquet = latest / table["file"]
        assert hashlib.sha256(parquet.read_bytes()).hexdigest() == table["sha256"]
        [(count,)] = duckdb.sql(f"select count(*) from '{parquet}'").fetchall()
        assert count == table["row_count"]
    [disbursement] = [t for t in manifest["tables"] if t["table"] == "marts.fct_disbursement"]
    assert disbursement["sum_executed_vnd"] == str(2_679_000_000)


def test_compare_sees_a_single_changed_dong(loaded: Loaded, tmp_path: Path) -> None:
    candidate = loaded.warehouse / "work" / "candidate.duckdb"
    new_file = tmp_path / "new.duckdb"
    build_file(candidate, new_file)
    same = compare(candidate, new_file)
    assert (same.candidate_rows_hash == same.published_rows_hash).all()
    with duckdb.connect(str(new_file)) as connection:
        connection.execute(
            "update marts.fct_disbursement set executed_vnd = executed_vnd + 1"
            " where executed_vnd = (select max(executed_vnd) from marts.fct_disbursement)"
        )
    changed = compare(candidate, new_file).set_index("table_name")
    assert list(changed[changed.candidate_sums != changed.published_sums].index) == [
        "marts.fct_disbursement"
    ]


def test_compare_sees_a_lost_table(loaded: Loaded, tmp_path: Path) -> None:
    candidate = loaded.warehouse / "work" / "candidate.duckdb"
    new_file = tmp_path / "new.duckdb"
    build_file(candidate, new_file)
    with duckdb.connect(str(new_file)) as connection:
        connection.execute("drop table marts.dim_month")
    compared = compare(candidate, new_file).set_index("table_name")
    assert (
        compared.loc["marts.dim_month", "published_row_count"]
        != compared.loc["marts.dim_month", "candidate_row_count"]
    )


def test_latest_points_to_the_newest_and_old_snapshots_go(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()  # somebody's own
    for day in range(SNAPSHOTS_KEPT + 3):
        (tmp_path / f"2024-01-01T0000{day:02}").mkdir()
    newest = tmp_path / f"2024-01-01T0000{SNAPSHOTS_KEPT + 2:02}"
    point_to(newest, tmp_path / "latest")
    point_to(newest, tmp_path / "latest")
    prune(tmp_path)
    assert (tmp_path / "latest").resolve() == newest
    assert len(list(tmp_path.glob("2024-*"))) == SNAPSHOTS_KEPT
    assert (tmp_path / "archive").exists()


def test_private_files_are_for_their_owner_only(loaded: Loaded) -> None:
    for private in ("ledger.duckdb", "work", "dagster"):
        assert (loaded.warehouse / private).stat().st_mode & 0o077 == 0


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    (tmp_path / "2024-01-01T000000").mkdir()
    (tmp_path / ".new-latest").symlink_to("2024-01-01T000000")
    (tmp_path / ".new-2024-01-02T000000").mkdir()
    (tmp_path / ".new-run.duckdb").touch()
    (tmp_path / ".new-run.duckdb.wal").touch()
    clear_leftovers(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["2024-01-01T000000"]


def test_a_real_folder_called_latest_is_put_aside(tmp_path: Path) -> None:
    newest = tmp_path / "2024-01-01T000000"
    newest.mkdir()
    (tmp_path / "latest").mkdir()
    (tmp_path / "latest" / "theirs").touch()
    point_to(newest, tmp_path / "latest")
    assert (tmp_path / "latest").resolve() == newest
    assert (tmp_path / "latest-put-aside-2024-01-01T000000" / "theirs").exists()

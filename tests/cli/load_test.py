"""`khuyencong load` on the shipped sample: the published result, and what the operator is told."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Loaded
from tests.warehouse import KHUYENCONG, RAW, khuyencong, load, query, tables

MILLION = 1_000_000
# reference/published_2024_07.csv; the plans are those implied by the published percentages.
PUBLISHED = [
    ("I", 5330, 2110, "39.59"),
    ("II", 922, 310, "33.62"),
    ("III", 230, 120, "52.17"),
    ("IV", 1178, 109, "9.25"),
    ("TOTAL", 8080, 2679, "33.16"),
    ("V", 120, 30, "25.00"),
    ("VI", 300, 0, "0.00"),
]


def test_first_load_publishes(loaded: Loaded) -> None:
    assert loaded.summary["exit"] == 0
    assert loaded.summary["outcome"] == "published"
    assert loaded.summary["files_new"] == loaded.summary["files_found"] > 150


def test_programme_progress_is_the_published_result(loaded: Loaded) -> None:
    rows = query(
        loaded.published,
        """
        select report_group, planned_vnd, executed_vnd, executed_pct::varchar
        from marts.programme_progress
        where as_of_month = date '2024-07-01'
        order by report_group
        """,
    )
    assert rows == [(g, p * MILLION, e * MILLION, pct) for g, p, e, pct in PUBLISHED]


def test_beneficiaries_are_the_published_ones(loaded: Loaded) -> None:
    establishments, organisers, participants, products = query(
        loaded.published,
        """
        select
            count(distinct establishment_id) filter (where content_code like '3.%'),
            count(distinct establishment_id) filter (where content_code = '4.1'),
            count(distinct establishment_id) filter (where content_code = '4.2'),
            sum(product_count) filter (where content_code = '4.3')
        from marts.fct_beneficiary
        """,
    )[0]
    assert (establishments, organisers, participants, products) == (14, 2, 30, 20)


@pytest.mark.parametrize("fact", ["fct_beneficiary.support_vnd", "fct_disbursement.executed_vnd"])
def test_fairs_and_selections_cost_what_was_published(loaded: Loaded, fact: str) -> None:
    table, column = fact.split(".")
    rows = query(
        loaded.published,
        f"select content_code, sum({column}) from marts.{table}"
        " where content_code in ('4.1', '4.2', '4.3') group by all order by all",
    )
    assert rows == [("4.1", 160 * MILLION), ("4.2", 100 * MILLION), ("4.3", 50 * MILLION)]


def test_submission_status_shows_the_incidents(loaded: Loaded) -> None:
    rows = query(
        loaded.published,
        """
        select unit_code, month_of_year, form, status, version_count, superseded_count, refused_count
        from (select *, month(month) as month_of_year from marts.submission_status)
        where (status <> 'on_time' or version_count <> 1) and form = 'KC-01'
        order by all
        """,
    )
    assert rows == [
        ("504", 5, "KC-01", "refused", 1, 0, 1),
        ("506", 5, "KC-01", "on_time", 2, 1, 0),
        ("511", 4, "KC-01", "late", 1, 0, 0),
        ("516", 6, "KC-01", "missing", 0, 0, 0),
        ("517", 3, "KC-01", "on_time", 2, 1, 0),
    ]


def test_a_missing_unit_month_is_a_zero_nowhere(loaded: Loaded) -> None:
    facts = "select count(*) from marts.{} where unit_code = '516' and month = date '2024-06-01'"
    assert query(loaded.published, facts.format("fct_disbursement")) == [(0,)]
    assert query(loaded.published, facts.format("fct_beneficiary")) == [(0,)]
    [(has_reported,)] = query(
        loaded.published,
        "select has_reported from marts.unit_progress"
        " where unit_code = '516' and as_of_month = date '2024-06-01'",
    )
    assert has_reported is False


def test_accepted_and_rejected_are_what_was_submitted(loaded: Loaded) -> None:
    assert (
        query(
            loaded.published,
            """
        select submission_id from quality.submission
        where rows_accepted + rows_rejected <> rows_submitted
           or vnd_accepted + vnd_rejected <> vnd_submitted
        """,
        )
        == []
    )
    [(submitted, rejected)] = query(
        loaded.published, "select sum(rows_submitted), sum(rows_rejected) from quality.submission"
    )
    assert submitted > rejected > 0


def test_a_second_load_reads_nothing_and_changes_nothing(loaded: Loaded, tmp_path: Path) -> None:
    warehouse = loaded.copy_to(tmp_path)
    before = (warehouse / "khuyencong.duckdb").read_bytes()
    again = load(warehouse)
    assert again["exit"] == 0
    assert again["outcome"] == "unchanged"
    assert again["files_new"] == 0
    assert (warehouse / "khuyencong.duckdb").read_bytes() == before


def test_a_rebuild_publishes_equal_tables_and_disturbs_no_reader(
    loaded: Loaded, tmp_path: Path
) -> None:
    warehouse = loaded.copy_to(tmp_path)
    reader = subprocess.Popen(
        [
            str(KHUYENCONG.with_name("python")),
            "-c",
            "import duckdb, sys; c = duckdb.connect(sys.argv[1], read_only=True);"
            "print('open', flush=True); sys.stdin.readline();"
            "print(c.execute('select count(*) from marts.fct_plan').fetchone()[0])",
            str(warehouse / "khuyencong.duckdb"),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert reader.stdout is not None
    assert reader.stdout.readline() == "open\n"
    again = load(warehouse, "--rebuild")
    assert (again["outcome"], again["files_new"]) == ("published", 0)
    assert tables(warehouse / "khuyencong.duckdb") == tables(loaded.published)
    counted, _ = reader.communicate("\n")
    assert int(counted) == query(loaded.published, "select count(*) from marts.fct_plan")[0][0]


def test_as_of_shows_what_was_known_then_in_a_file_of_its_own(
    loaded: Loaded, tmp_path: Path
) -> None:
    warehouse = loaded.copy_to(tmp_path)
    before = (warehouse / "khuyencong.duckdb").read_bytes()
    summary = load(warehouse, "--as-of", "2024-06-10")
    assert summary["published_path"] == str(
        warehouse / "as_of" / "2024-06-10" / "khuyencong.duckdb"
    )
    assert (warehouse / "khuyencong.duckdb").read_bytes() == before
    [(last, received)] = query(
        Path(summary["published_path"]),
        "select max(month), (select max(received_at) from quality.submission)::date::varchar"
        " from marts.fct_disbursement",
    )
    assert (last.isoformat(), received <= "2024-06-10") == ("2024-05-01", True)


def test_the_summary_is_readable_by_a_person(loaded: Loaded, tmp_path: Path) -> None:
    run = khuyencong("load", "--raw", RAW, "--warehouse", loaded.copy_to(tmp_path))
    assert run.returncode == 0
    assert "168 found, 0 new" in run.stdout
    assert "KC-01" in run.stdout
    assert "Unchanged" in run.stdout
    assert "504 Tay Giang" in run.stdout
    assert "missing: 2024-06 516 Huyện Nam Trà My" in run.stdout


def test_json_is_all_that_is_printed(loaded: Loaded, tmp_path: Path) -> None:
    run = khuyencong(
        "load", "--raw", RAW, "--warehouse", loaded.copy_to(tmp_path), "--json", "--quiet"
    )
    assert json.loads(run.stdout)["submissions"]["total"] == 288
    assert run.stderr == ""

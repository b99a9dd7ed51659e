"""`khuyencong sql`: each form of the answer, and mistakes in words."""

import csv
import io
import json
import subprocess
from pathlib import Path

import duckdb
import pytest

from tests.conftest import Loaded
from tests.warehouse import KHUYENCONG, khuyencong

TOTAL = """
    select report_group, executed_vnd from marts.programme_progress
    where as_of_month = date '2024-07-01' and report_group = 'TOTAL';
"""


def test_the_answer_in_each_form(loaded: Loaded, tmp_path: Path) -> None:
    def ask(*arguments: object) -> str:
        run = khuyencong("sql", *arguments, TOTAL, "--warehouse", loaded.warehouse)
        assert run.returncode == 0, run.stderr
        return run.stdout

    assert "2679000000" in ask()
    assert list(csv.reader(io.StringIO(ask("--csv")))) == [
        ["report_group", "executed_vnd"],
        ["TOTAL", "2679000000"],
    ]
    assert json.loads(ask("--json")) == [{"report_group": "TOTAL", "executed_vnd": 2679000000}]
    file = tmp_path / "total.parquet"
    ask("--parquet", file)
    assert duckdb.sql(f"select executed_vnd from '{file}'").fetchall() == [(2679000000,)]


def test_csv_keeps_what_a_redirected_file_holds_already(loaded: Loaded, tmp_path: Path) -> None:
    file = tmp_path / "answers.csv"
    with file.open("w") as stream:
        stream.write("first\n")
        stream.flush()
        for _ in range(2):
            command = [KHUYENCONG, "sql", "--csv", TOTAL, "--warehouse", loaded.warehouse]
            subprocess.run([str(part) for part in command], stdout=stream, check=True)
    total = ["report_group,executed_vnd", "TOTAL,2679000000"]
    assert file.read_text().splitlines() == ["first", *total, *total]


def test_the_query_may_come_from_standard_input(loaded: Loaded) -> None:
    run = subprocess.run(
        [str(KHUYENCONG), "sql", "--warehouse", str(loaded.warehouse)],
        input=TOTAL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, "2679000000" in run.stdout) == (0, True)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("selec 1", "syntax error"),
        ("from marts.nothing", "does not exist"),
        ("delete from marts.dim_unit", "read-only"),
        ("", "no query"),
    ],
)
def test_a_mistake_is_told_in_the_words_of_duckdb(loaded: Loaded, query: str, said: str) -> None:
    run = khuyencong("sql", query, "--warehouse", loaded.warehouse)
    assert (run.returncode, said in run.stderr, "Traceback" in run.stderr) == (2, True, False)

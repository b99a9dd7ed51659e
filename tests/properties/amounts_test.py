"""Whatever amounts are written, however: the warehouse reads the same to the dong, or says why not. Never another."""

from collections.abc import Iterator

import duckdb
import pytest
from hypothesis import given, settings

from orchestration.intake.submission import Submission
from tests.intake.reading import VOCABULARY, read_one
from tests.properties.rendered import sql_of
from tests.properties.written import Written, tables

FIELDS = [f.name for form in VOCABULARY.forms if form.form == "KC-01" for f in form.fields]
TYPED = """
    select source_row, executed_vnd, executed_problem, executed_to_date_vnd, executed_to_date_problem
    from ({model}) where row_kind = 'line'
"""


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    connection = duckdb.connect()
    texts = ", ".join(f"{name} varchar" for name in FIELDS)
    connection.execute(
        f"create table kc01_line (submission_id varchar, source_row integer, row_kind varchar, {texts})"
    )
    connection.execute(
        "create table stg_ledger__submissions (submission_id varchar, money_unit varchar, notation varchar)"
    )
    connection.execute(
        "create table stg_ledger__columns (submission_id varchar, field varchar, money_unit varchar)"
    )
    # The model is long: it is planned once.
    connection.execute(f"prepare typed as {TYPED.format(model=sql_of('staging/stg_kc01__lines'))}")
    yield connection
    connection.close()


def typed(
    connection: duckdb.DuckDBPyConnection, submission: Submission
) -> dict[int, tuple[tuple[int | None, str | None], tuple[int | None, str | None]]]:
    """Row -> (dong, problem) of both amounts, as the staging model types them."""
    for table in ("kc01_line", "stg_ledger__submissions", "stg_ledger__columns"):
        connection.execute(f"delete from {table}")
    connection.execute(
        "insert into stg_ledger__submissions values (?, ?, ?)",
        [submission.submission_id, submission.money_unit, submission.notation],
    )
    for line in submission.lines:
        cells = [line.fields.get(name) for name in FIELDS]
        connection.execute(
            f"insert into kc01_line values (?, ?, ?{', ?' * len(cells)})",
            [submission.submission_id, line.source_row, line.row_kind, *cells],
        )
    rows = connection.execute("execute typed").fetchall()
    return {
        row: ((month, wrong), (to_date, wrong_to_date))
        for row, month, wrong, to_date, wrong_to_date in rows
    }


@settings(deadline=None, max_examples=100, derandomize=True, database=None)
@given(table=tables())
def test_the_same_amounts_to_the_dong_or_a_finding(
    connection: duckdb.DuckDBPyConnection, table: Written
) -> None:
    submission = read_one(table.content, table.path)
    if any(problem.rule_id < "KC-3" for problem in submission.problems):
        return
    read = typed(connection, submission)
    assert read.keys() == table.amounts.keys()
    for row, amounts in table.amounts.items():
        for amount, (vnd, problem) in zip(amounts, read[row], strict=True):
            assert vnd == amount or (vnd is None and problem is not None)


@settings(deadline=None, max_examples=30, derandomize=True, database=None)
@given(table=tables())
def test_nothing_that_is_written_so_is_refused(
    connection: duckdb.DuckDBPyConnection, table: Written
) -> None:
    assert [p.rule_id for p in read_one(table.content, table.path).problems] == []

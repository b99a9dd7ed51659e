"""However the months are stated, in the month, to date or both, what is derived adds up to the last cumulative."""

from collections.abc import Iterator
from itertools import accumulate

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.rendered import sql_of

IN_MONTH, TO_DATE, BOTH, MISSING = "in month", "to date", "both", "missing"
Reported = list[tuple[int, str]]


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    connection = duckdb.connect()
    connection.execute(
        """
        create table int_kc01_lines__kept (
            submission_id varchar, source_row integer, unit_code varchar, period date, is_fact_source boolean,
            content_code varchar, project_code varchar, project_name varchar, executed_vnd decimal(18, 0),
            executed_to_date_vnd decimal(18, 0)
        )
        """
    )
    for model in ("stated", "derived"):
        name = f"int_months__{model}"
        connection.execute(f"create view {name} as {sql_of(f'intermediate/{name}')}")
    connection.execute(
        "prepare derived as select month(month), executed_vnd, executed_basis, before_vnd, problem"
        " from int_months__derived order by month"
    )
    yield connection
    connection.close()


def derived(
    connection: duckdb.DuckDBPyConnection, stated: dict[int, tuple[int | None, int | None]]
) -> dict[int, tuple[int | None, str | None]]:
    """Month -> what the rule makes of it, of (in the month, to date) by month."""
    connection.execute("delete from int_kc01_lines__kept")
    if stated:
        months = [[month, *amounts] for month, amounts in stated.items()]
        connection.execute(
            """
            insert into int_kc01_lines__kept
            select 's' || m[1], 10, '513', make_date(2024, m[1], 1), true, '3.2', 'P', 'P', m[2], m[3]
            from (select unnest(?::bigint[][]) as m)
            """,
            [months],
        )
    rows = connection.execute("execute derived").fetchall()
    return {month: (executed, basis) for month, executed, basis, *_ in rows}


def stated_of(reported: Reported) -> dict[int, tuple[int | None, int | None]]:
    to_date = list(accumulate(amount for amount, _ in reported))
    return {
        month: (
            amount if how in {IN_MONTH, BOTH} else None,
            to_date[month - 1] if how in {TO_DATE, BOTH} else None,
        )
        for month, (amount, how) in enumerate(reported, 1)
        if how != MISSING
    }


def reports(*ways: str) -> st.SearchStrategy[Reported]:
    amount = st.integers(0, 10**11)
    return st.lists(st.tuples(amount, st.sampled_from(ways)), min_size=1, max_size=12)


@settings(deadline=None, max_examples=60, derandomize=True, database=None)
@given(reported=reports(IN_MONTH, TO_DATE, BOTH))
def test_every_month_comes_back_whichever_way_it_was_stated(
    connection: duckdb.DuckDBPyConnection, reported: Reported
) -> None:
    months = derived(connection, stated_of(reported))
    assert [executed for executed, _ in months.values()] == [amount for amount, _ in reported]


@settings(deadline=None, max_examples=60, derandomize=True, database=None)
@given(reported=reports(IN_MONTH, TO_DATE, BOTH, MISSING))
def test_with_months_missing_the_sum_is_the_last_cumulative(
    connection: duckdb.DuckDBPyConnection, reported: Reported
) -> None:
    """Up to the last month that states only a cumulative: it holds what is missing before."""
    last = max((m for m, (_, how) in enumerate(reported, 1) if how == TO_DATE), default=0)
    months = derived(connection, stated_of(reported))
    total = sum(executed or 0 for month, (executed, _) in months.items() if month <= last)
    assert total == sum(amount for amount, _ in reported[:last])


@settings(deadline=None, max_examples=60, derandomize=True, database=None)
@given(
    stated=st.dictionaries(
        st.integers(1, 12),
        st.tuples(st.none() | st.integers(0, 100), st.none() | st.integers(0, 300)),
    )
)
def test_whatever_is_stated_no_month_is_negative_and_each_follows_from_those_before(
    connection: duckdb.DuckDBPyConnection, stated: dict[int, tuple[int | None, int | None]]
) -> None:
    months = derived(connection, dict(sorted(stated.items())))
    total = 0
    for month, (executed, _) in months.items():
        in_month, to_date = stated[month]
        if in_month is not None:
            assert executed == in_month
        elif to_date is not None and to_date >= total:
            assert executed == to_date - total
        else:
            assert executed is None
        total += int(executed or 0)

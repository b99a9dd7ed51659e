"""What is published: every table of marts and quality in the candidate, with its comments."""

from dataclasses import dataclass

import duckdb

PUBLISHED_SCHEMAS = ("marts", "quality")


@dataclass(frozen=True)
class Table:
    """A published table: its schema, name, comment and columns (name -> type)."""

    schema: str
    name: str
    comment: str
    columns: dict[str, str]

    @property
    def full_name(self) -> str:
        return f"{self.schema}.{self.name}"

    def number_columns(self) -> list[str]:
        """Columns that can be summed: money and counts."""
        return [
            c for c, t in self.columns.items() if t.startswith(("DECIMAL", "INTEGER", "BIGINT"))
        ]


def published_tables(
    connection: duckdb.DuckDBPyConnection,
    catalog: str,
    schemas: tuple[str, ...] = PUBLISHED_SCHEMAS,
) -> list[Table]:
    """The tables of the published schemas in an attached file, by name."""
    rows = connection.execute(
        """
        select schema_name, table_name, coalesce(comment, '') from duckdb_tables()
        where database_name = ? and list_contains(?, schema_name) order by all
        """,
        [catalog, list(schemas)],
    ).fetchall()
    return [
        Table(schema, name, comment, _columns(connection, catalog, schema, name))
        for schema, name, comment in rows
    ]


def _columns(
    connection: duckdb.DuckDBPyConnection, catalog: str, schema: str, table: str
) -> dict[str, str]:
    rows = connection.execute(
        """
        select column_name, data_type from duckdb_columns()
        where database_name = ? and schema_name = ? and table_name = ? order by column_index
        """,
        [catalog, schema, table],
    ).fetchall()
    return dict(rows)


def measure(
    connection: duckdb.DuckDBPyConnection, catalog: str, table: Table
) -> dict[str, int | str | None]:
    """Row count, the sum of every number column, and a hash over all rows that ignores their order."""
    sums = "".join(f', sum("{c}")::varchar as "sum_{c}"' for c in table.number_columns())
    columns = ", ".join(f'"{c}"' for c in table.columns)
    relation = connection.execute(
        f"select count(*) as row_count{sums}, coalesce(bit_xor(hash({columns})), 0)::varchar as rows_hash"
        f" from {catalog}.{table.full_name}"
    )
    names = [d[0] for d in relation.description]
    row = relation.fetchone()
    assert row is not None  # an aggregate without group by has one row
    return dict(zip(names, row, strict=True))

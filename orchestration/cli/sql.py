"""`khuyencong sql`: a look at the published file."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from orchestration.cli.options import settings_from, warehouse_option

if TYPE_CHECKING:
    import duckdb


@click.command()
@click.argument("query", required=False)
@click.option("--csv", "form", flag_value="csv", help="Print CSV with a header line.")
@click.option("--json", "form", flag_value="json", help="Print a JSON array of objects.")
@click.option(
    "--parquet",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write the rows to a Parquet file.",
)
@warehouse_option
def sql(query: str | None, form: str | None, parquet: Path | None, warehouse: Path | None) -> None:
    r"""Ask the published file in DuckDB's SQL. Nothing can be changed; a load is never disturbed.

    The query may come from standard input. Tables: `khuyencong sql "show all tables"`; what a column means:
    `select comment from duckdb_columns() where table_name = 'fct_disbursement'`.

    \b
    Examples:
      khuyencong sql "from marts.programme_progress where as_of_month = '2024-07-01'"
      khuyencong sql --csv "from marts.submission_status where status = 'late'" > late.csv
      khuyencong sql --parquet facts.parquet "from marts.fct_disbursement"
      khuyencong sql < warehouse/queries/slowest_units.sql
    """
    settings = settings_from(None, warehouse)
    asked = (query if query is not None else sys.stdin.read()).strip().rstrip(";")
    if not asked:
        raise click.UsageError("no query: give one in quotes, or on standard input")
    if form and parquet:
        raise click.UsageError("--parquet writes a file: it does not go with --csv or --json")
    if not settings.published_path.exists():
        click.echo(
            f"NOT DONE: nothing is published yet: {settings.published_path}; run `khuyencong load`",
            err=True,
        )
        sys.exit(1)
    import duckdb

    from orchestration import duck

    try:
        with duck.connect(settings.published_path, read_only=True) as published:
            _answer(published.sql(asked), form, parquet)
    except duckdb.Error as error:
        click.echo(str(error), err=True)
        sys.exit(2)


def _answer(rows: "duckdb.DuckDBPyRelation | None", form: str | None, parquet: Path | None) -> None:
    if rows is None:  # a statement that gives no rows
        return
    if parquet:
        rows.write_parquet(str(parquet))
    elif form == "csv":
        _print_csv(rows)
    elif form == "json":
        names = rows.columns
        struct = ", ".join(f'"{name}" := "{name}"' for name in names)
        lines = rows.project(f"to_json(struct_pack({struct}))").fetchall()
        click.echo("[" + ",\n ".join(line[0] for line in lines) + "]")
    else:
        rows.show(max_rows=1000, max_width=250)


def _print_csv(rows: "duckdb.DuckDBPyRelation") -> None:
    """By way of a file: DuckDB would open /dev/stdout anew and cut off what a redirected file holds already."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.csv"
        rows.write_csv(str(path), header=True)
        with path.open("rb") as stream:
            shutil.copyfileobj(stream, sys.stdout.buffer)
        sys.stdout.buffer.flush()

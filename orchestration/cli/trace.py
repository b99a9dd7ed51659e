"""`khuyencong trace`: a published figure back to file, sheet, cell and text."""

import sys
from datetime import datetime
from pathlib import Path

import click

from orchestration.cli.options import settings_from, warehouse_option

MONEY = ("executed", "planned", "support", "counterpart", "project-counterpart")
FIGURES = (*MONEY, "jobs", "products")
# Option -> column, and the published table that knows the values.
FILTERS = {
    "group": ("report_group", "dim_content"),
    "unit": ("unit_code", "dim_unit"),
    "content": ("content_code", "dim_content"),
    "project": ("project_code", "dim_project"),
    "establishment": ("establishment_id", "dim_establishment"),
}


@click.command()
@click.option("--month", type=click.DateTime(["%Y-%m"]), required=True, help="Up to this month.")
@click.option("--figure", type=click.Choice(FIGURES), default="executed", show_default=True)
@click.option("--group", help="Report group: I to VI; TOTAL or nothing is all of them.")
@click.option("--unit", help="Unit code, such as 513 or TTKC.")
@click.option("--content", help="Content code, such as 4.2; 4 includes 4.1 to 4.3.")
@click.option("--project", help="Project code.")
@click.option("--establishment", help="Establishment id, such as CS-0f3a...; for what establishments got and gave.")  # fmt: skip
@click.option("--in-month", is_flag=True, help="Of the month alone, not from January on.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON, for programs.")
@warehouse_option
def trace(
    month: datetime,
    figure: str,
    in_month: bool,
    as_json: bool,
    warehouse: Path | None,
    **filters: str | None,
) -> None:
    r"""Trace a published figure back to the cells it was read from.

    Prints the tree from the figure down to content, unit, month, and each line with its file, sheet, cell and what
    was written there; what rules say of the line; and the versions that do not count.

    \b
    Examples:
      khuyencong trace --month 2024-07 --group II
      khuyencong trace --month 2024-07 --unit 513 --in-month
      khuyencong trace --month 2024-07 --figure planned --content 3.2
      khuyencong trace --month 2024-07 --figure support --project KC24-513-01 --json
    """
    settings = settings_from(None, warehouse)
    if not settings.published_path.exists():
        click.echo(
            f"NOT DONE: nothing is published yet: {settings.published_path}; run `khuyencong load`",
            err=True,
        )
        sys.exit(1)
    from orchestration import duck
    from orchestration.trace.circumstance import circumstance
    from orchestration.trace.figure import KINDS, Question, source_lines
    from orchestration.trace.text import as_json as json_text
    from orchestration.trace.text import as_tree

    kind = KINDS[figure]
    given = {name: value for name, value in filters.items() if value and value != "TOTAL"}
    _refuse_what_has_no_meaning(kind.table, given)
    with duck.connect(settings.published_path, read_only=True) as published:
        for name, value in given.items():
            column, table = FILTERS[name]
            # Districts before communes.
            known = published.execute(
                f"select distinct {column} from marts.{table} order by length({column}), 1"
            )
            values = [str(row[0]) for row in known.fetchall() if row[0]]
            if value not in values:
                hint = f"; known are: {', '.join(values)}" if len(values) <= 100 else ""
                raise click.UsageError(f"--{name}: '{value}' is not in marts.{table}{hint}")
        columns = {FILTERS[name][0]: value for name, value in given.items()}
        question = Question(kind, month.date(), in_month, columns)
        lines = source_lines(published, question)
        beside = circumstance(published, question, lines)
    click.echo((json_text if as_json else as_tree)(question, lines, beside))


def _refuse_what_has_no_meaning(table: str, given: dict[str, str]) -> None:
    if "establishment" in given and table != "fct_beneficiary":
        raise click.UsageError(
            "--establishment goes with --figure support, counterpart, jobs or products"
        )
    if "project" in given and table == "fct_plan":
        raise click.UsageError("--project: plans are by content, not by project")

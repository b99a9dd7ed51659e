"""`khuyencong report`: the monthly report of the province."""

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from orchestration.cli.options import as_of_option, settings_from, warehouse_option

if TYPE_CHECKING:
    from orchestration.report.write import Written


@click.command(short_help="Write the monthly report: Word, Excel, a page.")
@click.option(
    "--month",
    type=click.DateTime(["%Y-%m"]),
    metavar="YYYY-MM",
    help="January up to this month. Default: the latest month with reports.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what was written as JSON.")
@as_of_option
@warehouse_option
def report(
    month: datetime | None, as_json: bool, as_of: datetime | None, warehouse: Path | None
) -> None:
    """Write the report of a month from the published file, as every load does for the latest month.

    In <warehouse>/reports/<month>/: a Word document to number, date and sign, a workbook with live sums and the source
    of each figure, and a page of the same for a browser. All three say what the tables of marts say, to the dong. What
    the department calls itself, and who signs, stands in report.yml of the dbt project.

    A document that somebody has edited is not written over: as long as the figures stay the same it is left alone,
    after that it is kept under another name.

    \b
    Examples:
      khuyencong report --month 2024-07
      khuyencong report --month 2024-05 --as-of 2024-06-10     as it was known then, after `load --as-of`
      khuyencong report --json | jq -r '.folder'

    Exit status: 0 written, 1 not written (such as a month without reports), 2 wrong usage.
    """  # noqa: D301 - click reads the escape
    settings = settings_from(None, warehouse, as_of)
    if not settings.published_path.exists():
        load = "khuyencong load" + (f" --as-of {settings.as_of}" if settings.as_of else "")
        _fail(f"nothing is published yet: {settings.published_path}; run `{load}`")
    import duckdb

    from orchestration.report.reading import NoReport
    from orchestration.report.write import write_report

    try:
        written = write_report(settings, month.date() if month else None)
    except (NoReport, ValueError, OSError, duckdb.Error) as error:
        _fail(str(error))
    if as_json:
        click.echo(json.dumps(_as_json(written), ensure_ascii=False, indent=2))
        return
    for name in written.files:
        click.echo(str(written.folder / name))
    click.echo(
        f"{written.report.month:%Y-%m}: {written.changed} of {len(written.files)} files changed"
    )


def _as_json(written: "Written") -> dict[str, object]:
    total = written.report.total
    return {
        "month": f"{written.report.month:%Y-%m}",
        "folder": str(written.folder),
        "files": list(written.files),
        "changed": written.changed,
        "planned_vnd": total.planned,
        "executed_vnd": total.executed,
        "executed_pct": None if total.pct is None else float(total.pct),
        "units_reported": written.report.units_reported,
        "units_expected": written.report.units_expected,
    }


def _fail(why: str) -> NoReturn:
    click.echo(f"NOT DONE: {why}", err=True)
    sys.exit(1)

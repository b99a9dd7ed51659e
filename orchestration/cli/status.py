"""`khuyencong status`: who has reported, late, refused, missing."""

import sys
from datetime import datetime
from pathlib import Path

import click

from orchestration.cli.options import settings_from, warehouse_option

PIPE_WIDTH = 10_000


@click.command()
@click.option("--month", type=click.DateTime(["%Y-%m"]), help="Default: the latest month that reports were due for.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print as JSON, for programs.")
@warehouse_option
def status(month: datetime | None, as_json: bool, warehouse: Path | None) -> None:
    r"""Who has reported a month, late, refused or not at all; what does not count; what to do next.

    Shows what the last load published: a grid of units and forms, rows and dong that do not count, and the steps that
    are open, in Vietnamese. Colours in a terminal, plain in a pipe.

    \b
    Examples:
      khuyencong status                      the latest month
      khuyencong status --month 2024-06
      khuyencong status --month 2024-06 --json
    """
    settings = settings_from(None, warehouse)
    if not settings.published_path.exists():
        click.echo(
            f"NOT DONE: nothing is published yet: {settings.published_path}; run `khuyencong load`",
            err=True,
        )
        sys.exit(1)
    from rich.console import Console

    from orchestration import duck
    from orchestration.intake.forms import load_forms
    from orchestration.status import text
    from orchestration.status.month import latest_month, month_status

    yearly = [form.form for form in load_forms() if form.frequency == "yearly"]
    with duck.connect(settings.published_path, read_only=True) as published:
        first = month.date() if month else latest_month(published, yearly)
        if first is None:
            click.echo("NOT DONE: the reporting calendar holds no month yet", err=True)
            sys.exit(1)
        try:
            found = month_status(published, first, yearly)
        except LookupError as error:
            raise click.UsageError(
                f"--month: {error} is not in the reporting calendar (reporting_calendar.csv)"
            ) from None
    if as_json:
        click.echo(text.as_json(found))
    else:
        # a pipe has no width: nothing is cut off or wrapped there
        width = None if sys.stdout.isatty() else PIPE_WIDTH
        text.show(found, Console(width=width, highlight=False))

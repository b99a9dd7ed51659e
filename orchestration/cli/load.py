"""`khuyencong load`: the nightly job, now."""

import json
import sys
import time
from datetime import datetime
from pathlib import Path

import click

from orchestration.cli.options import as_of_option, raw_option, settings_from, warehouse_option


@click.command()
@raw_option
@warehouse_option
@as_of_option
@click.option("--rebuild", is_flag=True, help="Build and publish even if nothing has changed.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON, for programs.")
@click.option("--quiet", "-q", is_flag=True, help="No progress lines (they go to standard error).")
def load(
    raw: Path | None,
    warehouse: Path | None,
    as_of: datetime | None,
    rebuild: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    r"""Load what is new in the raw folder, rebuild the warehouse, and publish it if every gate passes.

    Only files whose bytes were never seen are read. A bad file is refused with a reason and the rest goes on.
    Safe to kill at any moment and to run again. If nothing has changed since the last publication, nothing is
    rebuilt. Readers of the published file are never disturbed.

    \b
    Examples:
      khuyencong load
      khuyencong load --raw /mnt/mail/khuyencong --warehouse /srv/khuyencong
      khuyencong load --as-of 2024-06-10      what was known on that day, in a file of its own
      khuyencong load --json | jq .rows
    """
    started = time.perf_counter()
    settings = settings_from(raw, warehouse, as_of, rebuild)

    def tell(line: str) -> None:
        if not quiet:
            click.echo(f"{time.perf_counter() - started:6.1f} s  {line}", err=True)

    tell("starting")
    # Seconds of imports: only a command that runs the job pays for them.
    from orchestration.night import run_night
    from orchestration.summary import summarise
    from orchestration.summary_text import render

    try:
        night = run_night(settings, tell)
    except Exception as error:
        # An operator gets one line and the log, never a traceback.
        settings.log_path.parent.mkdir(parents=True, exist_ok=True)
        with settings.log_path.open("a", encoding="utf-8") as log:
            import traceback

            traceback.print_exc(file=log)
        raise click.ClickException(f"{error}\nDetails: {settings.log_path}") from error
    summary = summarise(settings, night, time.perf_counter() - started)
    click.echo(
        json.dumps(summary.to_dict(), ensure_ascii=False, indent=2) if as_json else render(summary)
    )
    sys.exit(0 if night.is_success else 1)

"""`khuyencong load`: the nightly job, now."""

import contextlib
import json
import sys
import time
import traceback
from datetime import datetime
from pathlib import Path

import click

from orchestration.cli.options import as_of_option, raw_option, settings_from, warehouse_option
from orchestration.settings import Settings


@click.command(short_help="Load what is new, rebuild, publish if every gate passes.")
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
    """Load what is new in the raw folder, rebuild the warehouse, and publish it if every gate passes.

    Only files whose bytes were never seen are read. A bad file is refused with a reason and the rest goes on.
    Safe to kill at any moment and to run again. If nothing has changed since the last publication of the day,
    the job is not run. Readers of the published file are never disturbed.

    \b
    Examples:
      khuyencong load
      khuyencong load --raw /mnt/mail/khuyencong --warehouse /srv/khuyencong
      khuyencong load --as-of 2024-06-10      what was known on that day, in a file of its own
      khuyencong load --json --quiet | jq .submissions
    """  # noqa: D301 - click reads the escape
    started = time.perf_counter()
    settings = settings_from(raw, warehouse, as_of, rebuild)

    def tell(line: str) -> None:
        if not quiet:
            click.echo(f"{time.perf_counter() - started:6.1f} s  {line}", err=True)

    tell("starting")
    try:
        from orchestration.night.outcome import night_without_news
        from orchestration.night.summary import summarise
        from orchestration.night.summary_text import render

        unchanged = None if rebuild else night_without_news(settings)
        if unchanged:
            night = unchanged
        else:
            # Seconds of imports: only a load that runs the job pays for them.
            from orchestration.night.run import run_night

            night = run_night(settings, tell)
        summary = summarise(settings, night, time.perf_counter() - started)
    except Exception as error:
        _fail(settings, error, as_json)
    click.echo(
        json.dumps(summary.to_dict(), ensure_ascii=False, indent=2) if as_json else render(summary)
    )
    sys.exit(0 if night.is_success else 1)


def _fail(settings: Settings, error: Exception, as_json: bool) -> None:
    """The machine stopped the load before or after the job: one line for the operator, the rest to a log."""
    log = settings.logs_dir / "failures.log"
    # A full or read-only disk may be what is wrong: then there is no log either.
    with contextlib.suppress(OSError), log.open("a", encoding="utf-8") as stream:
        traceback.print_exception(error, file=stream)
    if as_json:
        click.echo(json.dumps({"outcome": "not published", "errors": [str(error)]}))
    else:
        click.echo(f"NOT PUBLISHED: {error} (details, if they could be written: {log})", err=True)
    sys.exit(1)

"""`khuyencong check`: what a load would say about files, without loading them."""

import json
import signal
import sys
import time
from pathlib import Path

import click

from orchestration.cli.options import raw_option, settings_from, warehouse_option


@click.command(short_help="Say what a load would say about files; nothing is loaded.")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@raw_option
@warehouse_option
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON, for programs.")
@click.option("--quiet", "-q", is_flag=True, help="No progress lines (they go to standard error).")
def check(
    files: tuple[Path, ...],
    raw: Path | None,
    warehouse: Path | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Check files by the rules of a load, and load nothing: neither folder is written to.

    Shows how each sheet was understood (form, unit, period, money unit, rows, total), then every finding with its
    cell, what was expected, and what to do about it, in Vietnamese. Files given together are judged together: the
    KC-01 and the KC-02 of a unit are compared. The ledger of the warehouse, if there is one, gives the earlier months
    and plans to compare with; a load that is running is not disturbed.

    \b
    Examples:
      khuyencong check "513 Thang Binh T7.xlsx"
      khuyencong check KC-01.csv KC-02.csv
      khuyencong check --json --quiet report.xlsx | jq '.files[].sheets[].findings[]'
      khuyencong check --quiet "$ATTACHMENT" > reply.txt || send-back reply.txt

    Exit status: 0 nothing would be refused or rejected (warnings may be there), 1 something would, or a file could
    not be checked, 2 wrong usage.
    """  # noqa: D301 - click reads the escape
    started = time.perf_counter()
    settings = settings_from(raw, warehouse)

    def tell(line: str) -> None:
        if not quiet:
            click.echo(f"{time.perf_counter() - started:6.1f} s  {line}", err=True)

    # As for Ctrl-C: what was copied is removed on the way out.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        # Seconds of imports: only a check that takes place pays for them.
        from orchestration.check.run import check_files

        report = check_files(settings, files, tell)
    except Exception as error:
        if as_json:
            click.echo(json.dumps({"is_clean": False, "errors": [str(error)]}, ensure_ascii=False))
        else:
            click.echo(f"KHÔNG KIỂM TRA ĐƯỢC: {error}", err=True)
        sys.exit(1)
    if as_json:
        click.echo(json.dumps(report.to_dict(), ensure_ascii=False, indent=2))
    else:
        from rich.console import Console
        from rich.text import Text

        from orchestration.check.report_text import render

        console = Console()
        for line in render(report, console.width if console.is_terminal else None):
            console.print(Text(line.text, line.style), soft_wrap=True)
    sys.exit(0 if report.is_clean else 1)

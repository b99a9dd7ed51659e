"""The `khuyencong` command. Each command is a file here; heavy imports happen inside the command that needs them."""

import click

from orchestration import __version__
from orchestration.cli.check import check
from orchestration.cli.close import close, reopen
from orchestration.cli.dev import dev
from orchestration.cli.load import load
from orchestration.cli.report import report
from orchestration.cli.sql import sql
from orchestration.cli.status import status
from orchestration.cli.template import template
from orchestration.cli.trace import trace


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="khuyencong")
def main() -> None:
    """The warehouse of the province's industrial-promotion programme (khuyến công).

    Put what the districts mailed into raw/, run `khuyencong load`, query warehouse/khuyencong.duckdb.

    \b
    Examples:
      khuyencong template --unit 513 --month 2024-08   a workbook for a unit to fill in
      khuyencong check "513 Thang Binh T8.xlsx"        what is wrong with a file; loads nothing
      khuyencong load                                  load what is new, publish if every gate passes
      khuyencong status                                who has reported, late, refused, missing
      khuyencong report --month 2024-07                the monthly report: Word, Excel, a page
      khuyencong dev                                   Dagster: schedule, sensor, history

    Exit status: 0 done (findings may exist), 1 not done (the published file is the last good one), 2 wrong usage.
    """  # noqa: D301 - click reads the escape


for command in (load, check, status, template, trace, sql, report, close, reopen, dev):
    main.add_command(command)

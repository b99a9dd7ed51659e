"""The `khuyencong` command. Each command is a file here; heavy imports happen inside the command that needs them."""

import click

from orchestration import __version__
from orchestration.cli.close import close, reopen
from orchestration.cli.dev import dev
from orchestration.cli.load import load
from orchestration.cli.trace import trace


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="khuyencong")
def main() -> None:
    """The warehouse of the province's industrial-promotion programme (khuyến công).

    Put what the districts mailed into raw/, run `khuyencong load`, query warehouse/khuyencong.duckdb.

    Exit status: 0 done (findings may exist), 1 not done (the published file is the last good one), 2 wrong usage.
    """


main.add_command(load)
main.add_command(close)
main.add_command(reopen)
main.add_command(trace)
main.add_command(dev)

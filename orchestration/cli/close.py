"""`khuyencong close` and `khuyencong reopen`: a month that is settled, and one that is not after all."""

import getpass
import sys
from datetime import datetime
from pathlib import Path

import click

from orchestration.cli.options import settings_from, warehouse_option
from orchestration.ledger.closing import Action

month_argument = click.argument("month", type=click.DateTime(["%Y-%m"]), metavar="YYYY-MM")
by_option = click.option("--by", default=getpass.getuser, help="Who does it. Default: your login.")
reason_option = click.option("--reason", help="Why, for those who ask later.")


@click.command()
@month_argument
@by_option
@reason_option
@warehouse_option
def close(month: datetime, by: str, reason: str | None, warehouse: Path | None) -> None:
    r"""Close a month: its figures are settled.

    What units send for it from now on is kept in the ledger and shown as KC-022, but does not count, until
    `khuyencong reopen`. Takes effect with the next load. Plans (KC-03) are of the year and stay open.

    \b
    Examples:
      khuyencong close 2024-06 --by "Phòng QLCN" --reason "Đã báo cáo UBND tỉnh"
      khuyencong reopen 2024-06 --reason "Phú Ninh gửi biểu sửa"
    """
    _act("close", month, by, reason, warehouse)


@click.command()
@month_argument
@by_option
@reason_option
@warehouse_option
def reopen(month: datetime, by: str, reason: str | None, warehouse: Path | None) -> None:
    """Re-open a closed month: everything that came for it counts again, from the next load on."""
    _act("reopen", month, by, reason, warehouse)


def _act(
    action: Action, month: datetime, by: str, reason: str | None, warehouse: Path | None
) -> None:
    from orchestration.ledger.closing import CannotClose, record_closing
    from orchestration.lock import WarehouseBusy

    settings = settings_from(None, warehouse)
    try:
        closing = record_closing(
            settings, month.date(), action, by, reason, lambda line: click.echo(line, err=True)
        )
    except CannotClose as error:
        raise click.UsageError(str(error)) from error
    except (FileNotFoundError, WarehouseBusy) as error:
        click.echo(f"NOT DONE: {error}", err=True)
        sys.exit(1)
    done = "closed" if action == "close" else "re-opened"
    click.echo(
        f"{closing.month:%Y-%m} {done} by {by} at {closing.acted_at:%Y-%m-%d %H:%M};"
        " it takes effect with the next `khuyencong load`"
    )

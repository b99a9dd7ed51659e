"""`khuyencong dev`: the Dagster UI with schedule and sensor."""

import os
import sys
from pathlib import Path

import click

from orchestration.cli.options import raw_option, settings_from, warehouse_option


@click.command(short_help="Open the Dagster UI with schedule and sensor running.")
@raw_option
@warehouse_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=3000, show_default=True, help="Port of the UI.")
def dev(raw: Path | None, warehouse: Path | None, host: str, port: int) -> None:
    """Open the Dagster UI, with the nightly schedule (01:00 in Vietnam) and the sensor on new files running.

    The runs of `khuyencong load` show there too. Stop it with Ctrl-C.
    """
    settings = settings_from(raw, warehouse)
    from orchestration.night.run import prepare_dagster_home

    prepare_dagster_home(settings)
    click.echo(f"Dagster UI: http://{host}:{port}  (ready in about 20 s)", err=True)
    dagster = str(Path(sys.executable).with_name("dagster"))
    # In place of this process: a signal to it reaches Dagster, which ends its servers.
    os.execv(
        dagster,
        [
            *(dagster, "dev", "--module-name", "orchestration.definitions"),
            *("--host", host, "--port", str(port)),
        ],
    )

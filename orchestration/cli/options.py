"""Options that several commands share, each with its environment twin."""

import os
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from orchestration.settings import (
    AS_OF_VARIABLE,
    RAW_DIR_VARIABLE,
    REBUILD_VARIABLE,
    WAREHOUSE_DIR_VARIABLE,
    Settings,
)

raw_option = click.option(
    "--raw",
    envvar=RAW_DIR_VARIABLE,
    show_envvar=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of what the districts mailed. Default: raw/ of this project.",
)
warehouse_option = click.option(
    "--warehouse",
    envvar=WAREHOUSE_DIR_VARIABLE,
    show_envvar=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder of the ledger and the published file. Default: warehouse/ of this project.",
)
as_of_option = click.option(
    "--as-of",
    envvar=AS_OF_VARIABLE,
    show_envvar=True,
    type=click.DateTime(["%Y-%m-%d"]),
    help="Show what was known on that day, in a file of its own: <warehouse>/as_of/<day>/. Default: today.",
)


def settings_from(
    raw: Path | None, warehouse: Path | None, as_of: datetime | None = None, rebuild: bool = False
) -> Settings:
    """The settings of a command; what makes no sense is wrong usage (exit 2).

    They go through the environment, as everything that the command starts reads them there.
    """
    given: dict[str, Any] = {
        RAW_DIR_VARIABLE: raw,
        WAREHOUSE_DIR_VARIABLE: warehouse,
        AS_OF_VARIABLE: as_of.date().isoformat() if as_of else None,
        REBUILD_VARIABLE: "1" if rebuild else None,
    }
    for name, value in given.items():
        if value is not None:
            os.environ[name] = str(value)
    try:
        return Settings.from_environment()
    except ValueError as error:
        raise click.UsageError(str(error)) from error

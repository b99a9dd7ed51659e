"""`khuyencong template`: a workbook for a unit to fill in."""

from datetime import datetime
from pathlib import Path

import click

from orchestration.cli.options import settings_from, warehouse_option


@click.command(short_help="Write a workbook for a unit to fill in.")
@click.option(
    "--unit",
    "unit_code",
    required=True,
    metavar="CODE",
    help="Code of the unit, such as 513 or TTKC.",
)
@click.option(
    "--month",
    type=click.DateTime(["%Y-%m"]),
    metavar="YYYY-MM",
    help="Month of the monthly forms.",
)
@click.option(
    "--plan",
    type=click.DateTime(["%Y"]),
    metavar="YEAR",
    help="The year's plan instead of a month.",
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write it. Default: KC_<unit>_<month>.xlsx in this folder.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@warehouse_option
def template(
    unit_code: str,
    month: datetime | None,
    plan: datetime | None,
    out: Path | None,
    force: bool,
    warehouse: Path | None,
) -> None:
    """Write a blank workbook that avoids the usual errors, for one unit and month (or the year's plan).

    Unit, period and money unit are filled in, and so are the unit's projects of the year with their plans and the sums
    of the months before, as far as the published file of the warehouse knows them. Codes are chosen from lists, amounts
    are whole numbers of dong, headers and totals are locked (without a password). What is filled in there loads
    without a finding.

    \b
    Examples:
      khuyencong template --unit 513 --month 2024-08
      khuyencong template --unit TTKC --plan 2025 --out "mail/ke hoach 2025.xlsx"
      for u in 502 503 504; do khuyencong template --unit $u --month 2024-08; done

    Exit status: 0 written, 1 not written, 2 wrong usage (such as a unit that did not exist in that month).
    """  # noqa: D301 - click reads the escape
    if (month is None) == (plan is None):
        raise click.UsageError(
            "say --month YYYY-MM for a monthly report, or --plan YEAR for a plan"
        )
    settings = settings_from(None, warehouse)
    import duckdb

    from orchestration.intake.forms import load_forms
    from orchestration.settings import SEEDS_DIR
    from orchestration.template.known import known_of
    from orchestration.template.reference import NoSuchUnit, find_unit, load_choices
    from orchestration.template.workbook import file_name, template_bytes

    period = (month or plan or datetime.now()).date()
    is_plan = plan is not None
    try:
        unit = find_unit(SEEDS_DIR, unit_code, period, is_year=is_plan)
    except NoSuchUnit as error:
        raise click.UsageError(str(error)) from error
    target = out or Path(file_name(unit, period, is_plan=is_plan))
    if target.exists() and not force:
        raise click.UsageError(f"{target} is there already; --force writes over it")
    frequency = "yearly" if is_plan else "monthly"
    forms = tuple(form for form in load_forms() if form.frequency == frequency)
    try:
        known = known_of(settings.current_path, unit.code, period)
        content = template_bytes(forms, unit, period, load_choices(SEEDS_DIR, unit, period), known)
        target.write_bytes(content)
    except (OSError, duckdb.Error) as error:
        raise click.ClickException(str(error)) from error
    filled = f"{len(known.projects)} projects filled in" if known.projects else "no project known"
    click.echo(
        f"{target}: {unit.name}, {', '.join(f.form for f in forms)}"
        + ("" if is_plan else f"; {filled}")
    )

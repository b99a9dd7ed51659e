"""Models of the dbt project as plain SQL, without dbt: a model is rendered once and run on tables of an open connection.

Only what a staging model uses is known here: the project's macros, ref() and source(), which give the bare name.
"""

from functools import cache
from pathlib import Path

import jinja2

from tests.warehouse import RAW

DBT_PROJECT = RAW.parent / "dbt_project"
# Macros that ask dbt itself for something.
OF_DBT = {"as_of_date.sql", "generate_schema_name.sql", "rules_version.sql"}


@cache
def sql_of(model: str) -> str:
    """The SQL of a model, by its path below `models/` without suffix."""
    environment = jinja2.Environment(extensions=["jinja2.ext.do"], undefined=jinja2.StrictUndefined)
    environment.globals["ref"] = lambda name: name
    environment.globals["source"] = lambda _, name: name
    path = DBT_PROJECT / "models" / f"{model}.sql"
    return environment.from_string(_macros() + path.read_text(encoding="utf-8")).render()


@cache
def _macros() -> str:
    paths: list[Path] = sorted((DBT_PROJECT / "macros").glob("*.sql"))
    return "\n".join(p.read_text(encoding="utf-8") for p in paths if p.name not in OF_DBT)

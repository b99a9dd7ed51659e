"""A suite as data: one YAML file per stage, so that what is guarded can be read without reading Python."""

from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict

from orchestration.checks.form_sql import with_forms

SUITES_DIR = Path(__file__).parent / "suites"

Stage = Literal["landing", "ledger", "staging", "marts", "publication"]
STAGES: tuple[Stage, ...] = ("landing", "ledger", "staging", "marts", "publication")


class Check(BaseModel):
    """One expectation. `type` is the name of a Great Expectations class, `arguments` are its arguments.

    In a stage that refuses, `rule_id`, `message_vi` and `expected_vi` are what the refused submission is told.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    about: str
    type: str
    arguments: dict[str, Any] = {}
    rule_id: str | None = None
    message_vi: str | None = None
    expected_vi: str | None = None


class Frame(BaseModel):
    """A small table to be checked: what `sql` selects, or what the stage itself hands over (`sql` is None).

    `asset` is the asset (schema/table) under which the checks show; `key` are the columns that name a row.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    asset: str
    key: tuple[str, ...]
    sql: str | None = None
    checks: tuple[Check, ...]


class Suite(BaseModel):
    """The gate of a stage: on failure the submission is refused, or the night is stopped (nothing is published)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stage: Stage
    on_failure: Literal["refuse", "stop"]
    frames: tuple[Frame, ...]

    def checks(self) -> list[tuple[Frame, Check]]:
        return [(frame, check) for frame in self.frames for check in frame.checks]


@cache
def load_suite(stage: Stage) -> Suite:
    """The suite of a stage, with what its SQL says of the forms filled in."""
    text = (SUITES_DIR / f"{stage}.yml").read_text(encoding="utf-8")
    suite = Suite.model_validate(yaml.safe_load(text))
    frames = (f.model_copy(update={"sql": f.sql and with_forms(f.sql)}) for f in suite.frames)
    return suite.model_copy(update={"frames": tuple(frames)})

"""The submission forms: the province's data, one YAML file each, so that headers and fields change without code.

They lie in the dbt project beside the seeds: a province's own copy of it carries them. docs/forms.md shows how.
"""

from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from orchestration.intake.form_mistakes import (
    FormMistakes,
    explained,
    mistakes_among,
    mistakes_in,
    read_yaml,
)
from orchestration.intake.form_needs import needs_of_models
from orchestration.intake.text import fold
from orchestration.settings import DBT_PROJECT_DIR

FORMS_DIR = DBT_PROJECT_DIR / "forms"


class Field(BaseModel):
    """A column of a form. `kind` says how the warehouse will read it; `personal` keeps it out of what is published."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    header: str
    aliases: tuple[str, ...] = ()
    kind: Literal["text", "money", "count"] = "text"
    required: bool = False
    personal: bool = False

    def shares_words_with(self, text: str) -> bool:
        """Whether a header has half of the words of the field's header, or of one of its aliases, or more."""
        words = set(fold(text).split())
        return any(
            2 * len(words & set(fold(known).split())) >= len(set(fold(known).split()))
            for known in (self.header, *self.aliases)
        )


class Form(BaseModel):
    """A submission form; `table` is its line table in the ledger."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    form: str
    name_vi: str
    frequency: Literal["monthly", "yearly"]
    table: str
    fields: tuple[Field, ...]

    @cached_property
    def field_by_header(self) -> dict[str, Field]:
        """Folded header or alias -> field."""
        return {fold(h): f for f in self.fields for h in (f.header, *f.aliases)}

    def field(self, name: str) -> Field:
        """The field of that name. Raises KeyError."""
        return self._field_by_name[name]

    @cached_property
    def _field_by_name(self) -> dict[str, Field]:
        return {f.name: f for f in self.fields}

    def money_fields(self) -> list[str]:
        return [f.name for f in self.fields if f.kind == "money"]


@cache
def load_forms(directory: Path = FORMS_DIR) -> tuple[Form, ...]:
    """The forms of a folder of YAML files, in file-name order.

    Raises FormMistakes, in words for the operator, if one of them can't be meant so, or if the models of the dbt
    project around the folder read what no form has.
    """
    forms: dict[str, Form] = {}
    mistakes: list[str] = []
    for path in sorted(directory.glob("*.yml")):
        try:
            stated = read_yaml(path)
            try:
                form = Form.model_validate(stated)
            except ValidationError as error:
                raise FormMistakes(explained(error, stated)) from None
            if found := mistakes_in(form):
                raise FormMistakes(found)
            forms[path.name] = form
        except FormMistakes as error:
            mistakes += [f"{path.name}: {mistake}" for mistake in error.mistakes]
    # What the files say of each other is worth saying only once each of them can be read.
    mistakes = mistakes or mistakes_among(forms, needs_of_models(directory.parent))
    if mistakes:
        raise FormMistakes(mistakes, directory)
    return tuple(forms.values())


def header_words(forms: tuple[Form, ...]) -> frozenset[str]:
    """Folded headers and aliases of all columns: what the header of a table can be told by."""
    return frozenset(word for form in forms for word in form.field_by_header)

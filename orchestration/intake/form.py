"""A submission form and its fields, as the YAML files state them (forms.py reads them)."""

from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict

from orchestration.intake.text import fold


class Field(BaseModel):
    """A column of a form. `kind` says how the warehouse will read it; `personal` keeps it out of what is published.

    `year_to_date_headers` mean it only under a title of a period since January (year_to_date.py).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    header: str
    aliases: tuple[str, ...] = ()
    kind: Literal["text", "money", "count"] = "text"
    required: bool = False
    personal: bool = False
    year_to_date_headers: tuple[str, ...] = ()

    def shares_words_with(self, text: str) -> bool:
        """Whether a header has half of the words of the field's header, or of one of its aliases, or more."""
        words = set(fold(text).split())
        return any(
            2 * len(words & set(fold(known).split())) >= len(set(fold(known).split()))
            for known in (self.header, *self.aliases)
        )


class Form(BaseModel):
    """A submission form; `table` is its line table in the ledger. Of each group of `any_of`, one field at least is needed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    form: str
    name_vi: str
    frequency: Literal["monthly", "yearly"]
    table: str
    fields: tuple[Field, ...]
    any_of: tuple[tuple[str, ...], ...] = ()

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

    @cached_property
    def needs(self) -> tuple[tuple[Field, ...], ...]:
        """What a sheet can't be without: each required field alone, and groups of which one will do."""
        alone = ((f,) for f in self.fields if f.required)
        return (*alone, *(tuple(self.field(name) for name in group) for group in self.any_of))

    def asks_for(self, field: Field) -> bool:
        """Whether who fills in the form should fill in the field: the first of a group stands for it."""
        return any(field == need[0] for need in self.needs)

    def money_fields(self) -> list[str]:
        return [f.name for f in self.fields if f.kind == "money"]

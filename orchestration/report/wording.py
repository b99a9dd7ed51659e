"""What a province says of itself in the report, and its words for what money paid for: report.yml of the dbt project."""

import re
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, field_validator

FIGURES = {"executed", "counterpart", "projects", "units", "establishments", "jobs", "products"}
PLACE = re.compile(r"\{(\w*)\}")


class Heading(BaseModel):
    """The lines of a department's report (Decree 30/2020/ND-CP): who writes, from where, to whom, who signs."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    superior: str
    body: str
    body_name: str
    symbol: str
    place: str
    addressee: str
    programme: str
    area: str
    signer: tuple[str, ...]
    recipients: tuple[str, ...]


class Wording(BaseModel):
    """The heading, and clauses by report group and by content code."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    heading: Heading
    groups: dict[str, tuple[str, ...]] = {}
    contents: dict[str, tuple[str, ...]] = {}

    @field_validator("groups", "contents")
    @classmethod
    def _names_figures_only(cls, clauses: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        for code, texts in clauses.items():
            unknown = {name for text in texts for name in PLACE.findall(text)} - FIGURES
            if unknown:
                raise ValueError(
                    f"{code}: no figure is named {', '.join(sorted(unknown))};"
                    f" there are {', '.join(sorted(FIGURES))}"
                )
        return clauses


def load_wording(dbt_project: Path) -> Wording:
    """The wording of a dbt project. Raises ValueError, in words for the operator, if it is missing or makes no sense."""
    path = dbt_project / "report.yml"
    try:
        return Wording.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise ValueError(f"{path} is missing: it says who signs the report") from None
    except (yaml.YAMLError, ValueError) as error:
        raise ValueError(f"{path}: {error}") from error
